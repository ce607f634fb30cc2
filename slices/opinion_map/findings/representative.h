// Which statements tell a group from the others, as the Polis software selects them (Small,
// Bjorkegren, Erkkila, Shaw, Megill, 'Polis: scaling deliberation by mapping high dimensional
// opinion spaces', Recerca 26(2), 2021).
//
// A statement is representative of a group with a leaning, agree or disagree, where by chance fewer
// than one in ten such statements would show (proportions.h, z > 1.2816)
//   that more than half of the group lean so, and
//   that more of the group lean so than of the people in all other groups together.
// Both leanings cannot be more than half. What tells most comes first, by
//   metric = p / q * z_against_others * p * z_of_share,
// p and q the smoothed shares of the group and of the others.
//
// At most five are taken, with a place kept for the agreement that tells most; then agreements
// stand before disagreements. Unlike Polis, only what passes both tests is taken: Polis begins each
// list with a statement that many of the group agree with even where others agree as much, and so
// always says something. A group that nothing tells apart has none here.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

inline constexpr std::size_t representative_most = 5;

/// Whether a statement is representative of the group, by its counts and those of all others.
/// `statement` and `found_again` are left as they are by default.
std::optional<Representative> representative(const Counts& group, const Counts& others);

/// By what representative statements are put in order: more tells more.
double how_telling(const Counts& group, const Counts& others, Leaning leaning);

/// Of one group; `counts` is [statement][group] (counts.h).
std::vector<Representative> representatives_of(std::size_t group,
                                               const std::vector<std::vector<Counts>>& counts);

}  // namespace alongside::opinion_map
