// Questions in the database. A question is reached through the group it belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/question.h"
#include "slices/opinions/question_form.h"

namespace alongside::opinions {

inline constexpr std::int64_t questions_on_page = 50;

/// Throws NotFound where the group has no such question.
Question find_question(Transaction& transaction, Id<groups::Group> group, Id<Question> question);
/// The same as a query, to be asked together with others.
Query<Question, detail::Expect::one> question_query(Id<groups::Group> group,
                                                    Id<Question> question);

/// Without a member: for what has no page of its own to protect (the live part, the command line).
std::optional<Question> question_anywhere(Transaction& transaction, Id<Question> question);

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
QuestionList list_questions(Transaction& transaction, Id<groups::Group> group, Instant now,
                            std::int64_t page);

struct AnswersMade {
  Id<Question> question;
  std::int64_t answers = 0;
};
/// How much the person with these pseudonyms (at most a page of them) answered; questions that
/// they have not begun are left out.
std::vector<AnswersMade> answers_made(Transaction& transaction,
                                      const std::vector<std::string>& tags);

void close_question(Write& write, Id<Question> question, Instant now);

}  // namespace alongside::opinions
