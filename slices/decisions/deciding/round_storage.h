// Rounds of deciding in the database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/decisions/deciding/round.h"
#include "slices/decisions/proposals/proposal.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

/// The latest first.
std::vector<Round> rounds_of(Transaction& transaction, Id<Proposal> proposal);
struct RoundOfProposal {
  Id<Proposal> proposal;
  Id<groups::Group> group;
};
/// For jobs; nothing where it is gone.
std::optional<RoundOfProposal> where_is(Transaction& transaction, Id<Round> id);
std::optional<Round> round_anywhere(Transaction& transaction, Id<Round> id);
/// Who could answer, once it began.
std::int64_t members_of(Transaction& transaction, Id<Round> id);

/// The plan of the next round: a new one, or in place of the plan that has not begun yet.
void save_plan(Write& write, const Proposal& proposal, const Plan& plan, Instant opens_from);
/// Its notice time begins anew.
void open_later(Write& write, Id<Round> round, Instant opens_from);

std::vector<RoundSide> sides_of(Transaction& transaction, Id<Round> round);

/// Who can answer: all members, and of each side those who count for it; where answers are open,
/// those who show the group that they do.
/// Who can answer: members who can sign in. Nobody answers here for somebody without an account, so
/// they would only keep a quorum from being reached.
struct Electorate {
  std::int64_t members = 0;
  std::vector<RoundSide> sides;
  std::int64_t without_account = 0;  // Who is left out.
};
Electorate electorate_of(Transaction& transaction, Id<groups::Group> group, Voices voices);

/// From now on answers are taken.
void start_round(Write& write, const Proposal& proposal, const Round& round,
                 const Electorate& electorate, Instant closes_at, Instant now);

/// The side for which somebody counts in it; 0: for none.
std::int64_t side_in(Transaction& transaction, Id<groups::Group> group, const Round& round,
                     const groups::Member& member);

std::optional<Knowing> knowing_of(Transaction& transaction, Id<Round> round);
/// In place of an earlier one that nobody agreed to.
void propose_knowing(Write& write, const groups::Member& member, Id<Round> round, std::int64_t side,
                     Instant now);
void agree_knowing(Write& write, const groups::Member& member, Id<Round> round, Instant now);
void drop_knowing(Write& write, Id<Round> round);

void set_verdict(Write& write, Id<Round> round, Verdict verdict);

/// Rounds that take answers, of these groups.
struct OpenRound {
  Id<Round> id;
  Id<Proposal> proposal;
  Id<groups::Group> group;
  std::string title;
  Voices voices = Voices::open;
  Instant started_at{}, closes_at{};
};
std::vector<OpenRound> open_rounds(Transaction& transaction,
                                   const std::vector<std::int64_t>& groups, Instant now);
std::vector<OpenRound> open_rounds_about(Transaction& transaction,
                                         const std::vector<std::int64_t>& proposals, Instant now);

}  // namespace alongside::decisions
