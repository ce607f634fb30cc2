// Pools of a hundred people or so, with quotas around what the pool has: each has a panel.
#pragma once

#include <cstdint>

#include "slices/lottery/pool.h"

namespace alongside::lottery::testing {

Pool middle_pool(std::uint64_t seed);

}  // namespace alongside::lottery::testing
