// A new question: what the form holds, and what is right.
#pragma once

#include <optional>
#include <string>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

inline constexpr std::size_t question_characters_most = 200;
inline constexpr std::size_t description_characters_most = 2000;

/// As it was typed. `closes` is the end of the day that was typed, where there is such a day.
struct QuestionForm {
  std::string question;
  std::string description;
  std::string day, month, year;
  std::optional<Instant> closes;
  bool hide_small_numbers = false;

  bool has_day() const { return !day.empty() || !month.empty() || !year.empty(); }
};

struct CheckedQuestion {
  std::string question;
  std::string description;
  std::optional<Instant> closes_at;
  SmallNumbers small_numbers = SmallNumbers::shown;
};

/// Problems are beside `question`, `description`, `closes`.
Result<CheckedQuestion> check_question(const QuestionForm& form, Instant now);

}  // namespace alongside::opinions
