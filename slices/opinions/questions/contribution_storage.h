// Statements and their questions as other rooms ask for them; none that was taken out, and none
// that still comes in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct ContributedStatement {
  Id<Statement> id;
  Id<Question> question;
  Id<groups::Group> group;
  std::string text;
  std::optional<Id<people::Person>> signed_by;
};
std::vector<ContributedStatement> contributed_statements(Transaction& transaction,
                                                         const std::vector<std::int64_t>& numbers);
std::vector<ContributedStatement> statements_of_question(Transaction& transaction,
                                                         Id<Question> question, std::int64_t after,
                                                         std::int64_t most);

/// Those that were taken out, and whose words are kept.
std::vector<ContributedStatement> statements_taken_out(Transaction& transaction,
                                                       const std::vector<std::int64_t>& numbers);
/// Of any statement that there is.
std::optional<Question> question_of_statement(Transaction& transaction, Id<Statement> statement);

struct ContributedQuestion {
  Id<Question> id;
  Id<groups::Group> group;
  std::string question;
  std::int64_t statements = 0;
  Instant answer_from{};  // When it closed or will close; when it was asked where it stays open.
};
std::vector<ContributedQuestion> contributed_questions(Transaction& transaction,
                                                       const std::vector<std::int64_t>& numbers);
std::vector<ContributedQuestion> questions_of_group(Transaction& transaction,
                                                    Id<groups::Group> group, std::int64_t before,
                                                    std::int64_t most);

}  // namespace alongside::opinions
