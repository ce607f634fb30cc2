#include "slices/opinions/imports/import_rows_storage.h"

#include <unordered_set>

#include "foundation/db/rows_writer.h"
#include "slices/opinions/pseudonyms.h"

namespace alongside::opinions {

constexpr Sql save_question_sql{
    "INSERT INTO questions (group_id, question, description, asked_at, closed_early_at, source, "
    "statements_count, participants_count, coming_in_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id"};
Id<Question> save_question(Write& write, const NewImport& import,
                           const ImportedQuestion& question) {
  return write.one<Id<Question>>(save_question_sql, import.group, question.title,
                                 question.description, import.now, import.now, question.source,
                                 import.statements, import.participants, import.coming_in_at);
}

void tag_statements(std::vector<NewStatement>& statements) {
  std::unordered_set<std::string> seen;
  for (NewStatement& statement : statements) {
    const auto [tag, is_new] = seen.insert(statement_tag(statement.text));
    if (is_new) statement.tag = *tag;
  }
}

constexpr auto save_statements_text = rows_text<7, rows_at_a_time>(
    "INSERT INTO statements (question_id, id, text, text_tag, heard, source_id, meta) VALUES ");
constexpr Sql save_statements_sql{save_statements_text.data()};
constexpr Sql save_statement_sql{
    "INSERT INTO statements (question_id, id, text, text_tag, heard, source_id, meta) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
void save_statements(Write& write, Id<Question> question, std::span<const Id<Statement>> ids,
                     std::span<const NewStatement> statements) {
  RowsWriter<7, rows_at_a_time> rows(write, save_statements_sql, save_statement_sql);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const NewStatement& statement = statements[i];
    rows.add(question, ids[i], statement.text, statement.tag, statement.heard, statement.source_id,
             statement.meta);
  }
  rows.finish();
}

constexpr auto save_tallies_text = rows_text<8, rows_at_a_time>(
    "INSERT INTO tallies (question_id, statement_id, constituency_id, agree, disagree, not_sure, "
    "rather_not_say, matters) VALUES ");
constexpr Sql save_tallies_sql{save_tallies_text.data()};
constexpr Sql save_tally_sql{
    "INSERT INTO tallies (question_id, statement_id, constituency_id, agree, disagree, not_sure, "
    "rather_not_say, matters) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
void save_tallies(Write& write, Id<Question> question, std::span<const Tally> tallies) {
  RowsWriter<8, rows_at_a_time> rows(write, save_tallies_sql, save_tally_sql);
  for (const Tally& tally : tallies) {
    const Counts& counts = tally.counts;
    rows.add(question, tally.statement, tally.constituency, counts.agree, counts.disagree,
             counts.not_sure, counts.rather_not_say, counts.matters);
  }
  rows.finish();
}

constexpr Sql save_side_sql{
    "INSERT INTO question_sides (question_id, constituency_id, participants, published, row_id, "
    "name) VALUES ($1, $2, $3, $3, $2, $4)"};
void save_side(Write& write, Id<Question> question, Id<groups::Constituency> side,
               std::int64_t participants) {
  write.run(save_side_sql, question, side, participants, groups::name_of_side(write, side));
}

}  // namespace alongside::opinions
