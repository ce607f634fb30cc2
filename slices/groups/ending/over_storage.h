// What this slice keeps for a time.
#pragma once

#include <vector>

#include "foundation/rooms/keeping.h"

namespace alongside::groups {

std::vector<Keeping> keepings();

}  // namespace alongside::groups
