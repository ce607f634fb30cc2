#include "slices/opinions/own_statements/own_statement_storage.h"

#include <cassert>

#include "foundation/base/secrets.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions {

constexpr Sql keep_code_sql{
    "UPDATE statements SET code_print = $3 WHERE question_id = $1 AND id = $2"};
void keep_code(Write& write, Id<Question> question, Id<Statement> statement,
               std::string_view code_print) {
  write.run(keep_code_sql, question, statement, code_print);
}

constexpr Sql statement_with_code_sql{
    "SELECT id, text, heard, signed_by, CASE WHEN removed_reason IS NULL THEN 0 ELSE 1 END, 0 "
    "FROM statements WHERE question_id = $1 AND code_print = $2 "
    "UNION ALL SELECT id, text, 0, signed_by, 0, 1 "
    "FROM held_statements WHERE question_id = $1 AND code_print = $2 LIMIT 1"};
std::optional<OwnStatement> statement_with_code(Transaction& transaction, Id<Question> question,
                                                std::string_view code_print) {
  return transaction.maybe<OwnStatement>(statement_with_code_sql, question, code_print);
}

constexpr Sql statement_signed_sql{
    "SELECT id, text, heard, signed_by, CASE WHEN removed_reason IS NULL THEN 0 ELSE 1 END, 0 "
    "FROM statements WHERE question_id = $1 AND id = $2 AND signed_by = $3 "
    "UNION ALL SELECT id, text, 0, signed_by, 0, 1 "
    "FROM held_statements WHERE question_id = $1 AND id = $2 AND signed_by = $3"};
std::optional<OwnStatement> statement_signed(Transaction& transaction, Id<Question> question,
                                             Id<Statement> statement, Id<people::Person> person) {
  return transaction.maybe<OwnStatement>(statement_signed_sql, question, statement, person);
}

constexpr Sql other_like_sql{
    "SELECT id FROM statements WHERE question_id = $1 AND text_tag = $2 AND id <> $3"};
bool has_other_like(Transaction& transaction, Id<Question> question, Id<Statement> statement,
                    std::string_view text) {
  return transaction.maybe<Id<Statement>>(other_like_sql, question, statement_tag(text), statement)
      .has_value();
}

constexpr Sql free_words_sql{
    "UPDATE statements SET text_tag = NULL WHERE question_id = $1 AND id = $2"};
constexpr Sql copy_statement_sql{
    "INSERT INTO statements (question_id, id, text, text_tag, signed_by, code_print) "
    "SELECT question_id, $3, $4, $5, signed_by, code_print FROM statements "
    "WHERE question_id = $1 AND id = $2"};
constexpr Sql delete_unheard_sql{
    "DELETE FROM statements WHERE question_id = $1 AND id = $2 AND heard = 0"};
Id<Statement> change_statement(Write& write, Id<Question> question, const OwnStatement& statement,
                               std::string_view text) {
  assert(statement.may_change());
  const Id<Statement> changed{random_id()};
  write.run(free_words_sql, question, statement.id);
  write.run(copy_statement_sql, question, statement.id, changed, text, statement_tag(text));
  write.run(delete_unheard_sql, question, statement.id);
  say_changed(write, statement.id);
  say_changed(write, changed);
  return changed;
}

constexpr Sql count_less_sql{
    "UPDATE questions SET statements_count = statements_count - 1 WHERE id = $1"};
constexpr Sql wipe_withdrawn_sql{
    "UPDATE statements SET text = '', text_tag = NULL, signed_by = NULL, code_print = NULL "
    "WHERE question_id = $1 AND id = $2"};
void withdraw_statement(Write& write, Id<Question> question, const OwnStatement& statement) {
  if (statement.is_out) {  // Its count is right already, and the group's reason stays.
    write.run(wipe_withdrawn_sql, question, statement.id);
    say_changed(write, statement.id);
    return;
  }
  if (statement.heard > 0) {
    remove_statement(write, question, statement.id, "");
    write.run(wipe_withdrawn_sql, question, statement.id);
    return;
  }
  write.run(delete_unheard_sql, question, statement.id);
  write.run(count_less_sql, question);
  say_changed(write, statement.id);
}

}  // namespace alongside::opinions
