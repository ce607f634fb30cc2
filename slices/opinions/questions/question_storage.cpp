#include "slices/opinions/questions/question_storage.h"

#include <utility>

#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"
#include "slices/opinions/map/map_work_storage.h"
#include "slices/opinions/results/publishing_storage.h"

namespace alongside::opinions {

constexpr Sql find_question_sql{
    "SELECT id, group_id, question, description, asked_by, closes_at, closed_early_at, "
    "small_numbers, source, statements_count, removed_count, participants_count, meta_marks "
    "FROM questions WHERE id = $1 AND group_id = $2 AND coming_in_at IS NULL"};
Query<Question, detail::Expect::one> question_query(Id<groups::Group> group,
                                                    Id<Question> question) {
  return one<Question>(find_question_sql, question, group);
}

Question find_question(Transaction& transaction, Id<groups::Group> group, Id<Question> question) {
  return transaction.one<Question>(find_question_sql, question, group);
}

constexpr Sql question_anywhere_sql{
    "SELECT id, group_id, question, description, asked_by, closes_at, closed_early_at, "
    "small_numbers, source, statements_count, removed_count, participants_count, meta_marks "
    "FROM questions WHERE id = $1 AND coming_in_at IS NULL"};
std::optional<Question> question_anywhere(Transaction& transaction, Id<Question> question) {
  return transaction.maybe<Question>(question_anywhere_sql, question);
}

constexpr Sql list_questions_sql{
    "SELECT id, question, closes_at, closed_early_at, statements_count, participants_count "
    "FROM questions WHERE group_id = $1 AND coming_in_at IS NULL "
    "ORDER BY CASE WHEN closed_early_at IS NULL AND (closes_at IS NULL OR closes_at > $2) "
    "THEN 0 ELSE 1 END, id DESC LIMIT 50 OFFSET $3"};
constexpr Sql count_questions_sql{
    "SELECT COUNT(*) FROM questions WHERE group_id = $1 AND coming_in_at IS NULL"};
QuestionList list_questions(Transaction& transaction, Id<groups::Group> group, Instant now,
                            std::int64_t page) {
  auto [items, total] = transaction.together(
      all<QuestionItem>(list_questions_sql, group, now, (page - 1) * questions_on_page),
      one<std::int64_t>(count_questions_sql, group));
  return {.items = std::move(items), .total = total};
}

constexpr auto open_questions_text = keys_text(
    "SELECT id, group_id, question, closes_at, statements_count FROM questions WHERE group_id IN ",
    " AND coming_in_at IS NULL AND closed_early_at IS NULL "
    "AND (closes_at IS NULL OR closes_at > $51) ORDER BY id DESC LIMIT 50");
constexpr Sql open_questions_sql{open_questions_text.data()};
std::vector<OpenQuestion> open_questions(Transaction& transaction,
                                         const std::vector<std::int64_t>& groups, Instant now) {
  return rows_of_keys<OpenQuestion>(transaction, open_questions_sql, groups, now);
}

constexpr auto told_of_text = keys_text(
    "SELECT id, group_id, question, closes_at, closed_early_at FROM questions "
    "WHERE coming_in_at IS NULL AND id IN ");
constexpr Sql told_of_sql{told_of_text.data()};
std::vector<ToldQuestion> questions_told_of(Transaction& transaction,
                                            const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ToldQuestion>(transaction, told_of_sql, numbers);
}

constexpr auto answers_made_text =
    keys_text("SELECT question_id, answers_made FROM participants WHERE person_tag IN ");
constexpr Sql answers_made_sql{answers_made_text.data()};
std::vector<AnswersMade> answers_made(Transaction& transaction,
                                      const std::vector<std::string>& tags) {
  return rows_of_keys<AnswersMade>(transaction, answers_made_sql, tags);
}

constexpr Sql add_question_sql{
    "INSERT INTO questions (group_id, question, description, asked_by, asked_at, closes_at, "
    "small_numbers) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"};
Id<Question> add_question(Write& write, const NewQuestion& question, Instant now) {
  const auto id = write.one<Id<Question>>(add_question_sql, question.group, question.question,
                                          question.description, question.asked_by, now,
                                          question.closes_at, question.small_numbers);
  ask_for(write, {.kind = "words_of_questions", .number = id.number});
  return id;
}

constexpr Sql close_question_sql{
    "UPDATE questions SET closed_early_at = $2 WHERE id = $1 AND closed_early_at IS NULL"};
void close_question(Write& write, Id<Question> question, Instant now) {
  write.run(close_question_sql, question, now);
  ask_for_map(write, question);
  ask_for_results(write, question);
}

}  // namespace alongside::opinions
