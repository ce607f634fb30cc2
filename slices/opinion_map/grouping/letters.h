// Letters that groups keep from one map to the next.
#pragma once

#include <cstdint>
#include <vector>

namespace alongside::opinion_map {

/// People counted by [group now][group before].
using Overlap = std::vector<std::vector<std::int64_t>>;

/// Which group now goes with which group before: the pairing with the most people in common, of all
/// pairings; -1 for a group now that has none.
std::vector<int> best_pairing(const Overlap& overlap, std::size_t groups_before);

/// A letter for each group now, 0 for 'A': that of the group before it is paired with where they
/// have anybody in common; a letter that is free for others, for the largest first.
std::vector<int> letters_of(const Overlap& overlap, const std::vector<int>& letters_before,
                            const std::vector<std::int64_t>& people);

}  // namespace alongside::opinion_map
