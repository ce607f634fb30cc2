#include "slices/decisions/outcome/closing_storage.h"

#include "foundation/rooms/ending.h"

namespace alongside::decisions {

constexpr Sql answers_by_side_sql{
    "SELECT side_id, answer, COUNT(*) FROM decision_ballots WHERE round_id = $1 "
    "GROUP BY side_id, answer ORDER BY side_id, answer"};
std::vector<SideAnswers> answers_by_side(Transaction& transaction, Id<Round> round) {
  return transaction.all<SideAnswers>(answers_by_side_sql, round);
}

constexpr Sql close_round_sql{
    "UPDATE decision_rounds SET closed_at = $2, verdict = $3 WHERE id = $1 AND closed_at IS NULL"};
bool close_round(Write& write, Id<Round> round, Verdict verdict, Instant now) {
  return write.run(close_round_sql, round, now, verdict) == 1;
}

constexpr Sql set_stands_sql{
    "UPDATE decision_round_sides SET stands = $3 WHERE round_id = $1 AND side_id = $2"};
void set_stands(Write& write, Id<Round> round, Id<groups::Constituency> side, Stands stands) {
  write.run(set_stands_sql, round, side, stands);
}

constexpr Sql save_tally_sql{
    "INSERT INTO decision_tallies (round_id, group_id, line, sides, answer, people, hidden) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
void save_tally(Write& write, Id<Round> round, Id<groups::Group> group,
                const std::vector<TallyCell>& cells) {
  for (const TallyCell& one : cells) {
    write.run(save_tally_sql, round, group, one.line, one.sides, one.answer, one.people,
              one.hidden);
  }
}

constexpr Sql tally_kept_sql{
    "SELECT line, sides, answer, people, hidden FROM decision_tallies WHERE round_id = $1 "
    "ORDER BY line, answer"};
std::vector<TallyCell> tally_kept(Transaction& transaction, Id<Round> round) {
  return transaction.all<TallyCell>(tally_kept_sql, round);
}

constexpr Sql forget_voters_sql{
    "UPDATE decision_ballots SET voter_tag = NULL WHERE id IN (SELECT id FROM decision_ballots "
    "WHERE round_id = $1 AND voter_tag IS NOT NULL LIMIT $2)"};
std::int64_t forget_voters(Write& write, Id<Round> round) {
  return write.run(forget_voters_sql, round, rows_a_step);
}

}  // namespace alongside::decisions
