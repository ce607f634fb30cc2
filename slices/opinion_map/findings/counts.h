// How often each statement was agreed with, disagreed with and passed, by parts of the people:
// groups of opinion, sides, or any other division. All findings are reckoned from these counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

/// For somebody who belongs to no part.
inline constexpr std::int32_t no_part = -1;

/// [statement][part]. `part_of_person` has a part from 0 to `parts` - 1 for each of
/// `Answers::people`, or no_part: not counted. One pass over the answers.
std::vector<std::vector<Counts>> counts_by(const Answers& answers,
                                           const std::vector<std::int32_t>& part_of_person,
                                           std::size_t parts);

/// The same where each person counts `weight_of_person` times: how often chance drew them.
std::vector<std::vector<Counts>> counts_by(const Answers& answers,
                                           const std::vector<std::int32_t>& part_of_person,
                                           std::size_t parts,
                                           const std::vector<std::uint32_t>& weight_of_person);

/// Of all parts together.
Counts total_of(const std::vector<Counts>& parts);

}  // namespace alongside::opinion_map
