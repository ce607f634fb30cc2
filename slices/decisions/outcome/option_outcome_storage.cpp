#include "slices/decisions/outcome/option_outcome_storage.h"

namespace alongside::decisions {

constexpr Sql marks_given_sql{
    "SELECT side_id, marks FROM decision_ballots WHERE round_id = $1 AND marks <> '' ORDER BY id"};
std::vector<GivenMarks> marks_given(Transaction& transaction, Id<Round> round) {
  return transaction.all<GivenMarks>(marks_given_sql, round);
}

constexpr Sql save_lot_sql{"UPDATE decision_rounds SET lot = $2 WHERE id = $1"};
constexpr Sql save_chosen_sql{
    "INSERT INTO decision_chosen (round_id, group_id, side_id, place, option) "
    "VALUES ($1, $2, $3, $4, $5)"};
constexpr Sql save_tie_sql{
    "INSERT INTO decision_ties (round_id, group_id, number, stage, options, taken, by_stage, "
    "by_lot) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr Sql save_stage_sql{
    "INSERT INTO decision_stages (round_id, group_id, stage, option, what, of_option, votes, "
    "hidden) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
void save_outcome(Write& write, Id<Round> round, Id<groups::Group> group, const std::string& lot,
                  const OptionOutcome& outcome) {
  write.run(save_lot_sql, round, lot);
  for (const ChosenOption& one : outcome.chosen) {
    write.run(save_chosen_sql, round, group, one.side, one.place, one.option);
  }
  std::int64_t number = 0;
  for (const OptionTie& one : outcome.ties) {
    write.run(save_tie_sql, round, group, ++number, one.stage, one.options, one.taken, one.by_stage,
              one.by_lot);
  }
  for (const CountStage& one : outcome.stages) {
    write.run(save_stage_sql, round, group, one.stage, one.option, one.what, one.of_option,
              one.votes, one.hidden);
  }
}

constexpr Sql chosen_sql{
    "SELECT side_id, place, option FROM decision_chosen WHERE round_id = $1 "
    "ORDER BY side_id, place"};
constexpr Sql ties_sql{
    "SELECT stage, options, taken, by_stage, by_lot FROM decision_ties WHERE round_id = $1 "
    "ORDER BY number"};
constexpr Sql stages_sql{
    "SELECT stage, option, what, of_option, votes, hidden FROM decision_stages "
    "WHERE round_id = $1 ORDER BY stage, option"};
OptionOutcome outcome_kept(Transaction& transaction, Id<Round> round) {
  return {.chosen = transaction.all<ChosenOption>(chosen_sql, round),
          .ties = transaction.all<OptionTie>(ties_sql, round),
          .stages = transaction.all<CountStage>(stages_sql, round)};
}

constexpr Sql lot_sql{"SELECT COALESCE(lot, '') FROM decision_rounds WHERE id = $1"};
std::string lot_kept(Transaction& transaction, Id<Round> round) {
  return transaction.one<std::string>(lot_sql, round);
}

}  // namespace alongside::decisions
