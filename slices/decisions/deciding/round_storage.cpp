#include "slices/decisions/deciding/round_storage.h"

#include <algorithm>

#include "foundation/db/rows_of_keys.h"
#include "slices/helping/helping.h"

namespace alongside::decisions {

constexpr Sql rounds_sql{
    "SELECT id, number, method, voices, basis, threshold, quorum_all, quorum_side, places, dots, "
    "opens_from, text_id, started_at, closes_at, closed_at, verdict "
    "FROM decision_rounds "
    "WHERE proposal_id = $1 ORDER BY number DESC LIMIT $2"};
std::vector<Round> rounds_of(Transaction& transaction, Id<Proposal> proposal) {
  return transaction.all<Round>(rounds_sql, proposal, limits::most_rounds);
}

constexpr Sql where_is_sql{"SELECT proposal_id, group_id FROM decision_rounds WHERE id = $1"};
std::optional<RoundOfProposal> where_is(Transaction& transaction, Id<Round> id) {
  return transaction.maybe<RoundOfProposal>(where_is_sql, id);
}

constexpr Sql round_anywhere_sql{
    "SELECT id, number, method, voices, basis, threshold, quorum_all, quorum_side, places, dots, "
    "opens_from, text_id, started_at, closes_at, closed_at, verdict "
    "FROM decision_rounds "
    "WHERE id = $1"};
std::optional<Round> round_anywhere(Transaction& transaction, Id<Round> id) {
  return transaction.maybe<Round>(round_anywhere_sql, id);
}

constexpr Sql members_sql{"SELECT COALESCE(members, 0) FROM decision_rounds WHERE id = $1"};
std::int64_t members_of(Transaction& transaction, Id<Round> id) {
  return transaction.one<std::int64_t>(members_sql, id);
}

constexpr Sql change_plan_sql{
    "UPDATE decision_rounds SET method = $2, voices = $3, basis = $4, threshold = $5, "
    "quorum_all = $6, quorum_side = $7, places = $8, dots = $9, opens_from = $10 "
    "WHERE proposal_id = $1 AND started_at IS NULL"};
constexpr Sql add_plan_sql{
    "INSERT INTO decision_rounds (proposal_id, group_id, number, method, voices, basis, threshold, "
    "quorum_all, quorum_side, places, dots, opens_from) SELECT $1, $2, COALESCE(MAX(number), 0) + "
    "1, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM decision_rounds WHERE proposal_id = $1"};
void save_plan(Write& write, const Proposal& proposal, const Plan& plan, Instant opens_from) {
  const auto changed =
      write.run(change_plan_sql, proposal.id, plan.method, plan.voices, plan.basis, plan.threshold,
                plan.quorum_all, plan.quorum_side, plan.places, plan.dots, opens_from);
  if (changed > 0) return;
  write.run(add_plan_sql, proposal.id, proposal.group, plan.method, plan.voices, plan.basis,
            plan.threshold, plan.quorum_all, plan.quorum_side, plan.places, plan.dots, opens_from);
}

constexpr Sql open_later_sql{
    "UPDATE decision_rounds SET opens_from = $2 WHERE id = $1 AND started_at IS NULL"};
void open_later(Write& write, Id<Round> round, Instant opens_from) {
  write.run(open_later_sql, round, opens_from);
}

constexpr Sql sides_sql{
    "SELECT side_id, name, members, stands FROM decision_round_sides WHERE round_id = $1 "
    "ORDER BY side_id"};
std::vector<RoundSide> sides_of(Transaction& transaction, Id<Round> round) {
  return transaction.all<RoundSide>(sides_sql, round);
}

namespace {

/// Of those who show the group for which side they count. Once a round, when it begins.
std::vector<groups::MembersOfSide> members_showing_side(
    Transaction& transaction, Id<groups::Group> group,
    const std::vector<helping::WithoutAccount>& left_out) {
  constexpr std::int64_t people_at_most = 2'000;
  std::vector<groups::MembersOfSide> counted;
  for (const Id<people::Person> person : groups::people_in(transaction, group, people_at_most)) {
    if (std::ranges::find(left_out, person, &helping::WithoutAccount::person) != left_out.end()) {
      continue;
    }
    const auto side = groups::shown_side(transaction, group, person);
    if (!side) continue;
    const auto found = std::ranges::find(counted, *side, &groups::MembersOfSide::side);
    if (found == counted.end()) {
      counted.push_back({*side, 1});
    } else {
      ++found->members;
    }
  }
  return counted;
}

std::vector<groups::MembersOfSide> members_by_side(
    Transaction& transaction, Id<groups::Group> group,
    const std::vector<helping::WithoutAccount>& left_out) {
  auto counted = groups::members_by_side(transaction, group);
  for (const helping::WithoutAccount& one : left_out) {
    const auto side = one.side.value_or(Id<groups::Constituency>{0});
    const auto found = std::ranges::find(counted, side, &groups::MembersOfSide::side);
    if (found != counted.end() && found->members > 0) --found->members;
  }
  return counted;
}

}  // namespace

Electorate electorate_of(Transaction& transaction, Id<groups::Group> group, Voices voices) {
  const auto left_out = helping::without_account(transaction, group);
  const auto members = voices == Voices::secret
                           ? members_by_side(transaction, group, left_out)
                           : members_showing_side(transaction, group, left_out);
  const std::int64_t without_account = std::ssize(left_out);
  Electorate electorate{.members = groups::member_count(transaction, group) - without_account,
                        .sides = {},
                        .without_account = without_account};
  for (const groups::Constituency& side : groups::constituencies(transaction, group)) {
    const auto found = std::ranges::find(members, side.id, &groups::MembersOfSide::side);
    electorate.sides.push_back({.side = side.id,
                                .name = side.name,
                                .members = found == members.end() ? 0 : found->members});
  }
  return electorate;
}

constexpr Sql start_round_sql{
    "UPDATE decision_rounds SET text_id = $2, started_at = $3, closes_at = $4, members = $5 "
    "WHERE id = $1 AND started_at IS NULL"};
constexpr Sql add_side_sql{
    "INSERT INTO decision_round_sides (round_id, group_id, side_id, name, members, stands) "
    "VALUES ($1, $2, $3, $4, $5, 0)"};
void start_round(Write& write, const Proposal& proposal, const Round& round,
                 const Electorate& electorate, Instant closes_at, Instant now) {
  write.run(start_round_sql, round.id, proposal.text, now, closes_at, electorate.members);
  for (const RoundSide& side : electorate.sides) {
    write.run(add_side_sql, round.id, proposal.group, side.side, side.name, side.members);
  }
}

std::int64_t side_in(Transaction& transaction, Id<groups::Group> group, const Round& round,
                     const groups::Member& member) {
  const auto side = round.is_secret() ? member.constituency
                                      : groups::shown_side(transaction, group, member.person());
  // Who changed sides since it began counts for none: nobody lends a side their weight.
  if (!side || !groups::is_settled_since(transaction, group, member.person(), *round.started_at)) {
    return 0;
  }
  return side->number;
}

constexpr Sql knowing_sql{
    "SELECT first_by, first_side, first_at, second_by, second_at FROM decision_knowings "
    "WHERE round_id = $1"};
std::optional<Knowing> knowing_of(Transaction& transaction, Id<Round> round) {
  return transaction.maybe<Knowing>(knowing_sql, round);
}

constexpr Sql propose_knowing_sql{
    "INSERT INTO decision_knowings (round_id, group_id, first_by, first_side, first_at) "
    "VALUES ($1, $2, $3, $4, $5)"};
void propose_knowing(Write& write, const groups::Member& member, Id<Round> round, std::int64_t side,
                     Instant now) {
  drop_knowing(write, round);
  write.run(propose_knowing_sql, round, member.group.id, member.person(), side, now);
}

constexpr Sql agree_knowing_sql{
    "UPDATE decision_knowings SET second_by = $2, second_at = $3 WHERE round_id = $1"};
void agree_knowing(Write& write, const groups::Member& member, Id<Round> round, Instant now) {
  write.run(agree_knowing_sql, round, member.person(), now);
}

constexpr Sql drop_knowing_sql{
    "DELETE FROM decision_knowings WHERE round_id = $1 AND second_at IS NULL"};
void drop_knowing(Write& write, Id<Round> round) {
  write.run(drop_knowing_sql, round);
}

constexpr Sql set_verdict_sql{"UPDATE decision_rounds SET verdict = $2 WHERE id = $1"};
void set_verdict(Write& write, Id<Round> round, Verdict verdict) {
  write.run(set_verdict_sql, round, verdict);
}

namespace {

constexpr auto open_rounds_text = keys_text(
    "SELECT decision_rounds.id, decision_rounds.proposal_id, decision_rounds.group_id, "
    "proposal_texts.title, decision_rounds.voices, decision_rounds.started_at, "
    "decision_rounds.closes_at FROM decision_rounds "
    "JOIN proposals ON proposals.id = decision_rounds.proposal_id "
    "JOIN proposal_texts ON proposal_texts.id = decision_rounds.text_id "
    "WHERE decision_rounds.started_at IS NOT NULL AND decision_rounds.closed_at IS NULL "
    "AND proposals.removed_reason IS NULL AND decision_rounds.group_id IN ",
    " AND decision_rounds.closes_at > $51 ORDER BY decision_rounds.closes_at LIMIT 50");
constexpr Sql open_rounds_sql{open_rounds_text.data()};
constexpr auto open_rounds_about_text = keys_text(
    "SELECT decision_rounds.id, decision_rounds.proposal_id, decision_rounds.group_id, "
    "proposal_texts.title, decision_rounds.voices, decision_rounds.started_at, "
    "decision_rounds.closes_at FROM decision_rounds "
    "JOIN proposals ON proposals.id = decision_rounds.proposal_id "
    "JOIN proposal_texts ON proposal_texts.id = decision_rounds.text_id "
    "WHERE decision_rounds.started_at IS NOT NULL AND decision_rounds.closed_at IS NULL "
    "AND proposals.removed_reason IS NULL AND decision_rounds.proposal_id IN ",
    " AND decision_rounds.closes_at > $51 ORDER BY decision_rounds.closes_at LIMIT 50");
constexpr Sql open_rounds_about_sql{open_rounds_about_text.data()};

}  // namespace

std::vector<OpenRound> open_rounds(Transaction& transaction,
                                   const std::vector<std::int64_t>& groups, Instant now) {
  return rows_of_keys<OpenRound>(transaction, open_rounds_sql, groups, now);
}

std::vector<OpenRound> open_rounds_about(Transaction& transaction,
                                         const std::vector<std::int64_t>& proposals, Instant now) {
  return rows_of_keys<OpenRound>(transaction, open_rounds_about_sql, proposals, now);
}

}  // namespace alongside::decisions
