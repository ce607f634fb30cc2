// A question, its statements and a participant, as storage gives them to rules and pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "slices/opinions/terms.h"

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
  std::int64_t meta_marks = 0;  // How often statements were marked as meta, or unmarked.

  /// Grows with each statement that leaves the map, or comes back to it.
  std::int64_t map_changes() const { return removed_count + meta_marks; }
};

struct Statement {
  Id<Statement> id;
  std::string text;
  std::int64_t heard = 0;
  std::optional<Id<people::Person>> signed_by;
  std::optional<Answer> my_answer;  // Of the person who asks.
  bool matters_to_me = false;
};

/// Statements and questions stand on pages of so many.
inline constexpr std::int64_t statements_on_page = 50;
inline constexpr std::int64_t questions_on_page = 50;

struct RemovedStatement {
  Id<Statement> id;
  std::string reason;
  std::optional<Id<people::Person>> signed_by;  // They may still withdraw it.
};

/// A person on one question, under a pseudonym.
struct Participant {
  Id<Participant> id;
  std::optional<Id<groups::Constituency>> constituency;
  bool side_fixed = false;        // From their first answer on.
  std::int64_t answers_made = 0;  // To statements that were not taken out.
};

struct QuestionItem {
  Id<Question> id;
  std::string question;
  std::optional<Instant> closes_at;
  std::optional<Instant> closed_early_at;
  std::int64_t statements_count = 0;
  std::int64_t participants_count = 0;
};

struct QuestionList {
  std::vector<QuestionItem> items;  // Open ones first, the newest first among each.
  std::int64_t total = 0;
};

struct AnswersMade {
  Id<Question> question;
  std::int64_t answers = 0;
};

inline bool is_closed(const Question& question, Instant now) {
  return question.closed_early_at.has_value() ||
         (question.closes_at.has_value() && now >= *question.closes_at);
}

}  // namespace alongside::opinions
