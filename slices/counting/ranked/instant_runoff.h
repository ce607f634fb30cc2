// The instant run-off for one place: whoever has the fewest votes is excluded, and each of their
// papers goes on whole to the next in its order, until somebody has more than half of the papers
// that still count. Ties: by the stages before, the latest first; then by a lot (ties.h).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/counting/ranked/ballots.h"
#include "slices/counting/ranked/ties.h"

namespace alongside::counting {

struct RunoffRound {
  std::optional<Candidate> excluded;  // Before it; nobody before the first.
  std::vector<std::int64_t> papers;   // By candidate.
  std::int64_t used_up = 0;           // Name nobody who is left.
};

struct InstantRunoff {
  std::optional<Candidate> winner;  // Nobody where no paper names anybody who stands.
  std::vector<RunoffRound> rounds;
  std::vector<Tie> ties;
};

InstantRunoff count_instant_runoff(const RankedElection& election, const Lot& lot);

}  // namespace alongside::counting
