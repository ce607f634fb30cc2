#include "slices/opinions/questions/findable_storage.h"

#include "foundation/db/rows_of_numbers.h"

namespace alongside::opinions {
namespace {

constexpr auto questions_to_find_text = rows_text<50, 1>(
    "SELECT id, group_id, question, description FROM questions "
    "WHERE coming_in_at IS NULL AND id IN ");
constexpr Sql questions_to_find_sql{questions_to_find_text.data()};
constexpr auto statements_to_find_text = rows_text<50, 1>(
    "SELECT statements.id, questions.group_id, statements.text, questions.id, questions.question "
    "FROM statements JOIN questions ON questions.id = statements.question_id "
    "WHERE statements.removed_reason IS NULL AND questions.coming_in_at IS NULL "
    "AND statements.id IN ");
constexpr Sql statements_to_find_sql{statements_to_find_text.data()};

}  // namespace

std::vector<FoundQuestion> questions_to_find(Transaction& transaction,
                                             const std::vector<std::int64_t>& numbers) {
  return rows_of_numbers<FoundQuestion, 50>(transaction, questions_to_find_sql, numbers);
}

constexpr Sql questions_after_sql{"SELECT id FROM questions WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> questions_after(Transaction& transaction, std::int64_t after,
                                          std::int64_t most) {
  return transaction.all<std::int64_t>(questions_after_sql, after, most);
}

std::vector<FoundStatement> statements_to_find(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers) {
  return rows_of_numbers<FoundStatement, 50>(transaction, statements_to_find_sql, numbers);
}

constexpr Sql all_statements_after_sql{
    "SELECT id FROM statements WHERE id > $1 ORDER BY id LIMIT $2"};
constexpr Sql statements_after_sql{
    "SELECT id FROM statements WHERE question_id = $1 AND id > $2 ORDER BY id LIMIT $3"};
std::vector<std::int64_t> statements_after(Transaction& transaction, Id<Question> question,
                                           std::int64_t after, std::int64_t most) {
  if (question.number == 0) {
    return transaction.all<std::int64_t>(all_statements_after_sql, after, most);
  }
  return transaction.all<std::int64_t>(statements_after_sql, question, after, most);
}

}  // namespace alongside::opinions
