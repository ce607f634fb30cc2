#include "slices/opinions/many/many_storage.h"

#include <utility>

#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/statement_form.h"

namespace alongside::opinions {

constexpr Sql texts_of_question_sql{
    "SELECT text FROM statements WHERE question_id = $1 AND removed_reason IS NULL ORDER BY id"};
constexpr Sql tags_gone_sql{
    "SELECT text_tag FROM statements WHERE question_id = $1 AND removed_reason IS NOT NULL "
    "AND text_tag IS NOT NULL ORDER BY id"};
StatementsThere statements_there(Transaction& transaction, const Question& question) {
  auto [texts, tags_gone] =
      transaction.together(all<std::string>(texts_of_question_sql, question.id),
                           all<std::string>(tags_gone_sql, question.id));
  return {.texts = std::move(texts),
          .tags_gone = std::move(tags_gone),
          .count = question.statements_count + question.removed_count};
}

TaggedTexts::TaggedTexts(std::vector<std::string> all) : texts(std::move(all)) {
  for (const std::string& text : texts) tags.push_back(statement_tag(text));
}

constexpr std::size_t statements_of_insert = 50;
constexpr auto insert_many_text = rows_text<5, statements_of_insert>(
    "INSERT INTO statements (question_id, id, text, text_tag, signed_by) VALUES ");
constexpr Sql insert_many_sql{insert_many_text.data()};
constexpr Sql insert_one_sql{
    "INSERT INTO statements (question_id, id, text, text_tag, signed_by) "
    "VALUES ($1, $2, $3, $4, $5)"};
constexpr auto tags_there_text =
    keys_text("SELECT text_tag FROM statements WHERE text_tag IN ", " AND question_id = $51");
constexpr Sql tags_there_sql{tags_there_text.data()};
constexpr Sql count_many_sql{
    "UPDATE questions SET statements_count = statements_count + $2 "
    "WHERE id = $1 AND statements_count + removed_count + $2 <= $3"};
PutForward put_forward_all(Write& write, Id<Question> question, const TaggedTexts& statements,
                           std::optional<Id<people::Person>> signed_by) {
  const auto& [texts, tags] = statements;
  if (!rows_of_keys<std::string>(write, tags_there_sql, tags, question).empty()) {
    return PutForward::one_is_there;
  }
  const auto count = static_cast<std::int64_t>(texts.size());
  if (write.run(count_many_sql, question, count, statements_of_question_most) == 0) {
    return PutForward::no_room;
  }
  RowsWriter<5, statements_of_insert> rows(write, insert_many_sql, insert_one_sql);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    rows.add(question, Id<Statement>{random_id()}, texts[i], tags[i], signed_by);
  }
  rows.finish();
  // Its statements are read with it.
  ask_for(write, {.kind = "words_of_questions", .number = question.number});
  return PutForward::all;
}

}  // namespace alongside::opinions
