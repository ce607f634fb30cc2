// Small numbers of answers, kept from telling who answered what
// (foundation/base/numbers/small_numbers.h).
// All that stands on the page (totals, shares, intervals, sections) is reckoned from the shown
// answers of each side, and tells nothing more than they do.
#pragma once

#include <cstdint>
#include <vector>

#include "foundation/base/numbers/small_numbers.h"
#include "slices/opinions/results/tallies.h"

namespace alongside::opinions {

/// Groups of fewer members begin with small numbers shown: nearly everything would be hidden.
inline constexpr std::int64_t members_for_hiding = 16;
/// A statement that fewer people answered has no results yet.
inline constexpr std::int64_t answers_for_results = 3;

struct ShownCounts {
  ShownNumber agree, disagree, not_sure, rather_not_say, matters;
  ShownNumber answered;  // All four answers.
};

/// A statement's counts: of each side in the order given, and of all.
struct ShownTally {
  std::vector<ShownCounts> sides;
  ShownCounts all;
};

ShownTally shown_tally(const std::vector<Counts>& sides, SmallNumbers small_numbers);

}  // namespace alongside::opinions
