// A question and one of its statements, as storage gives them.
#pragma once

#include <optional>
#include <string>

#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// Fields in the order of `question_columns` (question_storage.cpp).
struct Question {
  Id<Question> id;
  Id<groups::Group> group;
  std::string question;
  std::string description;
  std::optional<Id<people::Person>> asked_by;  // Nothing where it was imported.
  std::optional<Instant> closes_at;
  std::optional<Instant> closed_early_at;
  SmallNumbers small_numbers = SmallNumbers::shown;
  std::optional<std::string> source;
  std::int64_t statements_count = 0;  // Without those taken out.
  std::int64_t removed_count = 0;
  std::int64_t participants_count = 0;
};

struct Statement {
  Id<Statement> id;
  std::string text;
  std::int64_t heard = 0;
  std::optional<Id<people::Person>> signed_by;
  std::optional<Answer> my_answer;  // Of the person who asks.
  bool matters_to_me = false;
};

inline bool is_closed(const Question& question, Instant now) {
  return question.closed_early_at.has_value() ||
         (question.closes_at.has_value() && now >= *question.closes_at);
}

}  // namespace alongside::opinions
