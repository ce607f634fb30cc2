#include "slices/opinions/questions/statement_information_storage.h"

namespace alongside::opinions {
namespace {

struct HeardRow {
  Id<Statement> statement;
  std::int64_t heard = 0;
  std::optional<double> x, y;
};

AskedStatement asked(const HeardRow& row, bool answered) {
  return {row.statement,
          {.heard = row.heard,
           .pull = {row.x.value_or(0), row.y.value_or(0)},
           .on_map = row.x.has_value(),
           .answered = answered}};
}

}  // namespace

constexpr Sql drop_pulls_sql{"DELETE FROM statement_pulls WHERE question_id = $1"};
constexpr Sql save_pull_sql{
    "INSERT INTO statement_pulls (question_id, statement_id, x, y) VALUES ($1, $2, $3, $4)"};
void save_pulls(Write& write, Id<Question> question, const opinion_map::OpinionMap& map,
                const opinion_map::Frame& frame) {
  write.run(drop_pulls_sql, question);
  const auto information = opinion_map::pulls_of(frame, map.evidence);
  for (std::size_t i = 0; i < information.size(); ++i) {
    write.run(save_pull_sql, question, Id<Statement>{frame.columns[i].statement}, information[i].x,
              information[i].y);
  }
}

constexpr Sql pulls_sql{
    "SELECT statement_id, x, y FROM statement_pulls WHERE question_id = $1 "
    "ORDER BY statement_id LIMIT 50"};
Query<StatementInformation, detail::Expect::all> statement_information_query(
    Id<Question> question) {
  return all<StatementInformation>(pulls_sql, question);
}

constexpr Sql not_answered_sql{
    "SELECT statements.id, heard, x, y FROM statements LEFT JOIN statement_pulls "
    "ON statement_pulls.question_id = $1 AND statement_id = statements.id "
    "WHERE statements.question_id = $1 AND removed_reason IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM answers "
    "WHERE participant_id = (SELECT id FROM participants WHERE person_tag = $2) "
    "AND answers.statement_id = statements.id) ORDER BY heard, statements.id LIMIT 100"};
constexpr Sql given_sql{
    "SELECT answers.statement_id, 0, x, y FROM answers JOIN statement_pulls "
    "ON statement_pulls.question_id = $1 AND statement_pulls.statement_id = answers.statement_id "
    "WHERE participant_id = (SELECT id FROM participants WHERE person_tag = $2) LIMIT 100"};
std::vector<AskedStatement> statements_to_ask(Transaction& transaction, Id<Question> question,
                                              std::string_view tag) {
  const auto [waiting, answered] = transaction.together(
      all<HeardRow>(not_answered_sql, question, tag), all<HeardRow>(given_sql, question, tag));
  std::vector<AskedStatement> statements;
  for (const HeardRow& row : waiting) statements.push_back(asked(row, false));
  for (const HeardRow& row : answered) statements.push_back(asked(row, true));
  return statements;
}

}  // namespace alongside::opinions
