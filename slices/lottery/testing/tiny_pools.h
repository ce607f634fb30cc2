// Pools so small that all their panels can be listed, and the fairest lottery found by brute force.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/lottery/pool.h"

namespace alongside::lottery::testing {

/// 4 to 9 people, one to three features, quotas of all kinds: some leave no panel. Some people
/// share an address where `with_addresses`.
Pool tiny_pool(std::uint64_t seed, bool with_addresses);

/// Every panel that meets all rows, as people; by trying all.
std::vector<std::vector<int>> all_panels(const Pool& pool);

/// The leximin chances of each person over all panels: the smallest chance as large as can be, then
/// each person tried whether theirs can be more. Those who are in no panel have 0.
std::vector<double> leximin_by_trying(std::size_t people,
                                      const std::vector<std::vector<int>>& panels);

}  // namespace alongside::lottery::testing
