// The single transferable vote as Scotland's councils are elected by it: weighted inclusive
// Gregory, Droop quota, five decimals cut off. Source: Scottish Local Government Elections Order
// 2011, schedule 1, part VI (SSI 2011/399).
//
// - The quota is the number of valid papers divided by one more than the seats, cut off to a whole
//   number, plus one.
// - Whoever has the quota is elected. What they have above it, their surplus, goes on: the largest
//   first, all their papers, each worth its value times the surplus divided by all their votes, cut
//   off after five decimals.
// - Where no surplus is left to hand on, whoever has the fewest votes is excluded, and their papers
//   go on at their value.
// - When as many remain as there are seats, they are elected.
// - Ties: by the stages before, the latest first; then by a lot (ties.h).
//
// All reckoning is in whole hundred-thousandths of a vote: nothing is rounded but as the rule says.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/counting/ranked/ballots.h"
#include "slices/counting/ranked/ties.h"

namespace alongside::counting {

/// Hundred-thousandths of a vote.
using Votes = std::int64_t;
inline constexpr Votes one_vote = 100'000;

struct Stage {
  enum class What { first_preferences, surplus, exclusion } what = What::first_preferences;
  std::optional<Candidate> of;     // Whose surplus, or who is excluded.
  std::vector<Votes> votes;        // At its end, by candidate; an elected one keeps the quota.
  Votes not_transferable = 0;      // At its end, with what was cut off.
  std::vector<Candidate> elected;  // At its end, those with most votes first.
};

struct TransferableVote {
  Votes quota = 0;
  std::int64_t valid_papers = 0;  // With one candidate at least who has not withdrawn.
  std::vector<Stage> stages;
  std::vector<Candidate> elected;  // In the order of their election.
  std::vector<Tie> ties;
};

/// `lot` names each candidate once. Fewer are elected than there are seats where fewer stand.
TransferableVote count_transferable_vote(const RankedElection& election, const Lot& lot);

}  // namespace alongside::counting
