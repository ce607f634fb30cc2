#include "slices/opinions/imports/unfinished_import_storage.h"

#include "foundation/work/jobs.h"

namespace alongside::opinions {
namespace {

/// What questions.coming_in_at says beside a time.
constexpr std::int64_t being_cleared = 1;
constexpr std::int64_t cleared = 0;

/// Each with some hundred answers, as a rule.
constexpr std::int64_t people_at_a_time = 20;

}  // namespace

constexpr Sql keep_coming_in_sql{
    "UPDATE questions SET coming_in_at = $2 WHERE id = $1 AND coming_in_at > $3"};
void keep_coming_in(Write& write, Id<Question> question, Instant now) {
  if (write.run(keep_coming_in_sql, question, now, being_cleared) > 0) return;
  throw DatabaseFailed("an import stood still for so long that it was cleared away");
}

constexpr Sql end_coming_in_sql{
    "UPDATE questions SET coming_in_at = NULL WHERE id = $1 AND coming_in_at > $2"};
void end_coming_in(Write& write, Id<Question> question) {
  if (write.run(end_coming_in_sql, question, being_cleared) > 0) {
    ask_for(write, {.kind = "words_of_questions", .number = question.number});
    return;
  }
  throw DatabaseFailed("an import stood still for so long that it was cleared away");
}

constexpr Sql unfinished_imports_sql{
    "SELECT id FROM questions WHERE coming_in_at > $2 AND coming_in_at < $1 "
    "ORDER BY coming_in_at LIMIT 20"};
std::vector<std::int64_t> unfinished_imports(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(unfinished_imports_sql, now - unfinished_after, cleared);
}

constexpr Sql begin_clearing_sql{
    "UPDATE questions SET coming_in_at = $3 "
    "WHERE id = $1 AND coming_in_at > $4 AND coming_in_at < $2"};
bool begin_clearing(Write& write, Id<Question> question, Instant now) {
  return write.run(begin_clearing_sql, question, now - unfinished_after, being_cleared, cleared) >
         0;
}

constexpr Sql clear_answers_sql{
    "DELETE FROM answers WHERE participant_id IN (SELECT id FROM participants "
    "WHERE question_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql clear_people_sql{
    "DELETE FROM participants WHERE id IN (SELECT id FROM participants "
    "WHERE question_id = $1 ORDER BY id LIMIT $2)"};
bool clear_some_people(Write& write, Id<Question> question) {
  write.run(clear_answers_sql, question, people_at_a_time);
  return write.run(clear_people_sql, question, people_at_a_time) > 0;
}

constexpr Sql clear_tallies_sql{"DELETE FROM tallies WHERE question_id = $1"};
constexpr Sql clear_texts_sql{
    "UPDATE statements SET text = '', text_tag = NULL, source_id = NULL WHERE question_id = $1"};
constexpr Sql clear_question_sql{
    "UPDATE questions SET question = '', description = '', source = '', statements_count = 0, "
    "participants_count = 0, coming_in_at = $2 WHERE id = $1"};
void end_clearing(Write& write, Id<Question> question) {
  write.run(clear_tallies_sql, question);
  write.run(clear_texts_sql, question);
  write.run(clear_question_sql, question, cleared);
}

}  // namespace alongside::opinions
