#include "slices/opinions/questions/statement_storage.h"

#include "foundation/work/jobs.h"
#include "slices/opinions/map/map_work_storage.h"
#include "slices/opinions/pseudonyms.h"

namespace alongside::opinions {

constexpr Sql statements_sql{
    "SELECT statements.id, statements.text, statements.heard, statements.signed_by, "
    "answers.answer, answers.matters FROM statements LEFT JOIN answers "
    "ON answers.participant_id = (SELECT id FROM participants WHERE person_tag = $2) "
    "AND answers.statement_id = statements.id "
    "WHERE statements.question_id = $1 AND statements.removed_reason IS NULL "
    "ORDER BY statements.id LIMIT 50 OFFSET $3"};
Query<Statement, detail::Expect::all> statements_query(Id<Question> question, std::string_view tag,
                                                       std::int64_t page) {
  return all<Statement>(statements_sql, question, tag, (page - 1) * statements_on_page);
}

constexpr Sql find_statement_sql{
    "SELECT statements.id, statements.text, statements.heard, statements.signed_by, "
    "answers.answer, answers.matters FROM statements LEFT JOIN answers "
    "ON answers.participant_id = (SELECT id FROM participants WHERE person_tag = $3) "
    "AND answers.statement_id = statements.id "
    "WHERE statements.question_id = $1 AND statements.id = $2 "
    "AND statements.removed_reason IS NULL"};
std::optional<Statement> find_statement(Transaction& transaction, Id<Question> question,
                                        Id<Statement> statement, std::string_view tag) {
  return transaction.maybe<Statement>(find_statement_sql, question, statement, tag);
}

constexpr Sql removed_statements_sql{
    "SELECT id, removed_reason, signed_by FROM statements "
    "WHERE question_id = $1 AND removed_reason IS NOT NULL ORDER BY id LIMIT 50"};
std::vector<RemovedStatement> removed_statements(Transaction& transaction, Id<Question> question) {
  return transaction.all<RemovedStatement>(removed_statements_sql, question);
}

constexpr Sql statement_like_sql{
    "SELECT id FROM statements WHERE question_id = $1 AND text_tag = $2"};
bool has_statement_like(Transaction& transaction, Id<Question> question, std::string_view text) {
  return transaction.maybe<Id<Statement>>(statement_like_sql, question, statement_tag(text))
      .has_value();
}

constexpr Sql insert_statement_sql{
    "INSERT INTO statements (question_id, id, text, text_tag, signed_by) "
    "VALUES ($1, $2, $3, $4, $5)"};
constexpr Sql count_statement_sql{
    "UPDATE questions SET statements_count = statements_count + 1 WHERE id = $1"};
Id<Statement> insert_statement(Write& write, Id<Question> question, std::string_view text,
                               std::optional<Id<people::Person>> signed_by) {
  const Id<Statement> id{random_id()};
  insert_statement_as(write, question, id, text, signed_by);
  return id;
}
void insert_statement_as(Write& write, Id<Question> question, Id<Statement> id,
                         std::string_view text, std::optional<Id<people::Person>> signed_by) {
  write.run(insert_statement_sql, question, id, text, statement_tag(text), signed_by);
  write.run(count_statement_sql, question);
  ask_for(write, {.kind = "words_of_statements", .number = id.number});
}

Id<Statement> add_statement(Write& write, Id<Question> question, std::string_view text, Instant) {
  const auto there = write.maybe<Id<Statement>>(statement_like_sql, question, statement_tag(text));
  return there ? *there : insert_statement(write, question, text, std::nullopt);
}

constexpr Sql statements_made_sql{
    "SELECT made FROM statement_makers WHERE question_id = $1 AND maker_tag = $2"};
std::int64_t statements_made(Transaction& transaction, Id<Question> question,
                             std::string_view tag) {
  return transaction.maybe<std::int64_t>(statements_made_sql, question, tag).value_or(0);
}

constexpr Sql count_statement_made_sql{
    "INSERT INTO statement_makers (question_id, maker_tag, made) VALUES ($1, $2, 1) "
    "ON CONFLICT (question_id, maker_tag) DO UPDATE SET made = statement_makers.made + 1"};
void count_statement_made(Write& write, Id<Question> question, std::string_view tag) {
  write.run(count_statement_made_sql, question, tag);
}

void say_changed(Write& write, Id<Statement> statement) {
  ask_for(write, {.kind = "words_of_statements", .number = statement.number});
  ask_for(write, {.kind = "fates_of_statements", .number = statement.number});
}

constexpr Sql remove_statement_sql{
    "UPDATE statements SET removed_reason = $3 "
    "WHERE question_id = $1 AND id = $2 AND removed_reason IS NULL"};
constexpr Sql count_removed_sql{
    "UPDATE questions SET statements_count = statements_count - 1, "
    "removed_count = removed_count + 1 WHERE id = $1"};
constexpr Sql forget_answers_sql{
    "UPDATE participants SET answers_made = answers_made - 1 WHERE question_id = $1 AND EXISTS "
    "(SELECT 1 FROM answers WHERE participant_id = participants.id AND statement_id = $2)"};
bool remove_statement(Write& write, Id<Question> question, Id<Statement> statement,
                      std::string_view reason) {
  if (write.run(remove_statement_sql, question, statement, reason) == 0) return false;
  write.run(count_removed_sql, question);
  write.run(forget_answers_sql, question, statement);
  say_changed(write, statement);
  ask_for_map(write, question);
  return true;
}

constexpr Sql put_back_sql{
    "UPDATE statements SET removed_reason = NULL "
    "WHERE question_id = $1 AND id = $2 AND removed_reason IS NOT NULL AND text <> ''"};
// The map is drawn anew: what tells it so only grows.
constexpr Sql count_put_back_sql{
    "UPDATE questions SET statements_count = statements_count + 1, "
    "removed_count = removed_count - 1, meta_marks = meta_marks + 2 WHERE id = $1"};
constexpr Sql remember_answers_sql{
    "UPDATE participants SET answers_made = answers_made + 1 WHERE question_id = $1 AND EXISTS "
    "(SELECT 1 FROM answers WHERE participant_id = participants.id AND statement_id = $2)"};
bool put_statement_back(Write& write, Id<Question> question, Id<Statement> statement) {
  if (write.run(put_back_sql, question, statement) == 0) return false;
  write.run(count_put_back_sql, question);
  write.run(remember_answers_sql, question, statement);
  say_changed(write, statement);
  ask_for_map(write, question);
  return true;
}

constexpr Sql change_words_sql{
    "UPDATE statements SET text = $3, text_tag = $4 "
    "WHERE question_id = $1 AND id = $2 AND removed_reason IS NULL"};
bool change_words(Write& write, Id<Question> question, Id<Statement> statement,
                  std::string_view text) {
  const auto like = write.maybe<Id<Statement>>(statement_like_sql, question, statement_tag(text));
  if (like && *like != statement) return false;
  if (write.run(change_words_sql, question, statement, text, statement_tag(text)) == 0)
    return false;
  say_changed(write, statement);
  return true;
}

constexpr Sql is_meta_sql{
    "SELECT meta FROM statements WHERE question_id = $1 AND id = $2 AND removed_reason IS NULL"};
bool is_meta(Transaction& transaction, Id<Question> question, Id<Statement> statement) {
  return transaction.maybe<bool>(is_meta_sql, question, statement).value_or(false);
}

constexpr Sql mark_meta_sql{
    "UPDATE statements SET meta = $3 "
    "WHERE question_id = $1 AND id = $2 AND meta <> $3 AND removed_reason IS NULL"};
constexpr Sql count_mark_sql{"UPDATE questions SET meta_marks = meta_marks + 1 WHERE id = $1"};
bool mark_meta(Write& write, Id<Question> question, Id<Statement> statement, bool meta) {
  if (write.run(mark_meta_sql, question, statement, meta) == 0) return false;
  write.run(count_mark_sql, question);
  ask_for_map(write, question);
  return true;
}

}  // namespace alongside::opinions
