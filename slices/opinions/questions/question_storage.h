// Questions in the database. A question is reached through the group it belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// Throws NotFound where the group has no such question.
Question find_question(Transaction& transaction, Id<groups::Group> group, Id<Question> question);
/// The same as a query, to be asked together with others.
Query<Question, detail::Expect::one> question_query(Id<groups::Group> group, Id<Question> question);

/// Without a member: for what has no page of its own to protect (the live part, the command line).
std::optional<Question> question_anywhere(Transaction& transaction, Id<Question> question);

QuestionList list_questions(Transaction& transaction, Id<groups::Group> group, Instant now,
                            std::int64_t page);

/// Of groups, 50 at most, what is open now: the newest, `questions_on_page` at most.
struct OpenQuestion {
  Id<Question> id;
  Id<groups::Group> group;
  std::string question;
  std::optional<Instant> closes_at;
  std::int64_t statements_count = 0;
};
std::vector<OpenQuestion> open_questions(Transaction& transaction,
                                         const std::vector<std::int64_t>& groups, Instant now);

/// Of these, 50 at most, what a notice of them says.
struct ToldQuestion {
  Id<Question> id;
  Id<groups::Group> group;
  std::string question;
  std::optional<Instant> closes_at;
  std::optional<Instant> closed_early_at;
};
std::vector<ToldQuestion> questions_told_of(Transaction& transaction,
                                            const std::vector<std::int64_t>& numbers);

/// How much the person with these pseudonyms (at most a page of them) answered; questions that
/// they have not begun are left out.
std::vector<AnswersMade> answers_made(Transaction& transaction,
                                      const std::vector<std::string>& tags);

void close_question(Write& write, Id<Question> question, Instant now);

}  // namespace alongside::opinions
