#include "slices/opinions/questions/contribution_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

constexpr auto contributed_statements_text = keys_text(
    "SELECT statements.id, statements.question_id, questions.group_id, statements.text, "
    "statements.signed_by FROM statements JOIN questions ON questions.id = statements.question_id "
    "WHERE statements.removed_reason IS NULL AND questions.coming_in_at IS NULL "
    "AND statements.id IN ");
constexpr Sql contributed_statements_sql{contributed_statements_text.data()};
constexpr auto taken_out_text = keys_text(
    "SELECT statements.id, statements.question_id, questions.group_id, statements.text, "
    "statements.signed_by FROM statements JOIN questions ON questions.id = statements.question_id "
    "WHERE statements.removed_reason IS NOT NULL AND statements.text <> '' "
    "AND questions.coming_in_at IS NULL AND statements.id IN ");
constexpr Sql taken_out_sql{taken_out_text.data()};
constexpr auto contributed_questions_text = keys_text(
    "SELECT id, group_id, question, statements_count, "
    "COALESCE(closed_early_at, closes_at, asked_at) FROM questions "
    "WHERE coming_in_at IS NULL AND id IN ");
constexpr Sql contributed_questions_sql{contributed_questions_text.data()};

}  // namespace

std::vector<ContributedStatement> contributed_statements(Transaction& transaction,
                                                         const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedStatement>(transaction, contributed_statements_sql, numbers);
}

std::vector<ContributedStatement> statements_taken_out(Transaction& transaction,
                                                       const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedStatement>(transaction, taken_out_sql, numbers);
}

constexpr Sql question_of_statement_sql{"SELECT question_id FROM statements WHERE id = $1"};
std::optional<Question> question_of_statement(Transaction& transaction, Id<Statement> statement) {
  const auto question = transaction.maybe<Id<Question>>(question_of_statement_sql, statement);
  return question ? question_anywhere(transaction, *question) : std::nullopt;
}

constexpr Sql statements_of_question_sql{
    "SELECT statements.id, statements.question_id, questions.group_id, statements.text, "
    "statements.signed_by FROM statements JOIN questions ON questions.id = statements.question_id "
    "WHERE statements.question_id = $1 AND statements.id > $2 "
    "AND statements.removed_reason IS NULL AND questions.coming_in_at IS NULL "
    "ORDER BY statements.id LIMIT $3"};
std::vector<ContributedStatement> statements_of_question(Transaction& transaction,
                                                         Id<Question> question, std::int64_t after,
                                                         std::int64_t most) {
  return transaction.all<ContributedStatement>(statements_of_question_sql, question, after, most);
}

std::vector<ContributedQuestion> contributed_questions(Transaction& transaction,
                                                       const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedQuestion>(transaction, contributed_questions_sql, numbers);
}

constexpr Sql questions_of_group_sql{
    "SELECT id, group_id, question, statements_count, "
    "COALESCE(closed_early_at, closes_at, asked_at) FROM questions "
    "WHERE group_id = $1 AND id < $2 AND coming_in_at IS NULL ORDER BY id DESC LIMIT $3"};
std::vector<ContributedQuestion> questions_of_group(Transaction& transaction,
                                                    Id<groups::Group> group, std::int64_t before,
                                                    std::int64_t most) {
  return transaction.all<ContributedQuestion>(questions_of_group_sql, group, before, most);
}

}  // namespace alongside::opinions
