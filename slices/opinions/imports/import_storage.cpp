#include "slices/opinions/imports/import_storage.h"

#include <algorithm>

#include "foundation/work/jobs.h"
#include "slices/opinions/imports/import_rows_storage.h"

namespace alongside::opinions {
namespace {

constexpr Sql save_counted_summary_sql{
    "INSERT INTO results_imports (question_id, statements, answers, unknown_counts, "
    "repaired_statements) VALUES ($1, $2, $3, $4, $5)"};
void save_summary(Write& write, Id<Question> question, const CountedSummary& summary) {
  write.run(save_counted_summary_sql, question, summary.statements, summary.answers,
            summary.unknown_counts, summary.repaired_statements);
}

/// How many people of each side took part at least: as many as answered the one statement that
/// most of them answered. The file does not say more.
std::vector<std::int64_t> least_participants(const CountedResults& results) {
  std::vector<std::int64_t> least(results.sides.size());
  for (const CountedStatement& statement : results.statements) {
    for (std::size_t side = 0; side < least.size(); ++side) {
      if (!statement.sides[side]) continue;
      least[side] = std::max(least[side], statement.sides[side]->answered());
    }
  }
  return least;
}

std::vector<NewStatement> new_statements(const CountedResults& results) {
  std::vector<NewStatement> statements;
  for (const CountedStatement& statement : results.statements) {
    std::int64_t heard = 0;
    for (const auto& side : statement.sides) heard += side ? side->answered() : 0;
    statements.push_back(
        {.text = statement.text, .source_id = statement.source_id, .heard = heard});
  }
  tag_statements(statements);
  return statements;
}

std::vector<Tally> tallies_of(const CountedResults& results, const std::vector<Id<Statement>>& ids,
                              const std::vector<Id<groups::Constituency>>& sides) {
  std::vector<Tally> tallies;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const CountedStatement& statement = results.statements[i];
    for (std::size_t side = 0; side < sides.size(); ++side) {
      if (!statement.sides[side]) continue;
      tallies.push_back({ids[i], sides[side], *statement.sides[side]});
    }
  }
  return tallies;
}

}  // namespace

std::vector<std::string> names_of_sides(const std::vector<groups::Constituency>& sides) {
  std::vector<std::string> names;
  for (const groups::Constituency& side : sides) names.push_back(side.name);
  return names;
}

Id<groups::Constituency> side_at(const std::vector<groups::Constituency>& sides, SidePlace place) {
  return place ? sides[*place].id : Id<groups::Constituency>{};
}

Id<Question> save_counts(Write& write, Id<groups::Group> group, const ImportedQuestion& question,
                         const std::vector<Id<groups::Constituency>>& sides,
                         const CountedResults& results, Instant now) {
  const std::vector<std::int64_t> participants = least_participants(results);
  std::int64_t all = 0;
  for (const std::int64_t of_side : participants) all += of_side;
  const auto id = save_question(write,
                                {.group = group,
                                 .statements = results.summary.statements,
                                 .participants = all,
                                 .now = now},
                                question);
  const auto statements = random_ids<Statement>(results.statements.size());
  save_statements(write, id, statements, new_statements(results));
  save_tallies(write, id, tallies_of(results, statements, sides));
  for (std::size_t i = 0; i < sides.size(); ++i) save_side(write, id, sides[i], participants[i]);
  save_summary(write, id, results.summary);
  ask_for(write, {.kind = "words_of_questions", .number = id.number});
  return id;
}

constexpr Sql find_polis_summary_sql{
    "SELECT statements, participants, answers, rejected_statements, empty_statements, "
    "votes_on_those, participants_only_on_those, superseded_votes, unknown_votes, "
    "repaired_statements, joined_lines, without_times, sign_doubtful, sign "
    "FROM polis_imports WHERE question_id = $1"};
constexpr Sql said_besides_sql{
    "SELECT meta_statements, important_answers, importance_left_out, other_counts, "
    "windows_letters, title_shortened FROM polis_imports WHERE question_id = $1"};
std::optional<polis::Summary> find_polis_summary(Transaction& transaction, Id<Question> question) {
  auto [counted, besides] =
      transaction.together(maybe<polis::Counted>(find_polis_summary_sql, question),
                           maybe<polis::SaidBesides>(said_besides_sql, question));
  if (!counted || !besides) return std::nullopt;
  return polis::Summary{*counted, *besides};
}

constexpr Sql find_counted_summary_sql{
    "SELECT statements, answers, unknown_counts, repaired_statements "
    "FROM results_imports WHERE question_id = $1"};
std::optional<CountedSummary> find_counted_summary(Transaction& transaction,
                                                   Id<Question> question) {
  return transaction.maybe<CountedSummary>(find_counted_summary_sql, question);
}

}  // namespace alongside::opinions
