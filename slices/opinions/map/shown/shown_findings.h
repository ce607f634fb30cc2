// What a map finds, reckoned from the counts as they are shown and from nothing else (shown_map.h
// says why). A hidden number may be anything from 0 to 7, and one that is rounded may be two more
// or less, as far as the size of its group leaves room; what is named here would be named for every
// such number, and 'at least 64%' is true for every one. Shares are those of common_ground.h.
//
//   Telling of a group: more than half of the group lean so, and more than of all others together,
//     each by a test of shares with z > 1.2816 (90%), as the Polis software takes it (Small et al.,
//     'Polis: scaling deliberation by mapping high dimensional opinion spaces', 2021).
//   Shared: in every group at least 60% agree, or at least 60% disagree. Across sides, too: the
//     same on every side that three people or more of answered.
//   Dividing: the shares of agreement of two groups lie 30 points or more apart, by more than
//     chance (z > 1.2816); not what is shared.
//   Voices of few: at least 60% of a group lean so, and less than half of everybody.
#pragma once

#include <optional>
#include <vector>

#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

/// A list names this many at most.
inline constexpr std::size_t findings_in_list = 5;

/// Of those of a group of `people` who answered agree, disagree or not sure. Nothing where fewer
/// than three did.
std::optional<Share> share_in_group(const ShownCounts& counts, const ShownNumber& people,
                                    SmallNumbers small_numbers, Leaning leaning);

/// Of all groups but one together; nothing where in one of them too few answered.
std::optional<Share> share_of_others(const ShownMap& map, std::size_t statement, std::size_t group,
                                     Leaning leaning);

/// Puts the findings of all statements into the map.
void find_in_shown(ShownMap& map);

}  // namespace alongside::opinions
