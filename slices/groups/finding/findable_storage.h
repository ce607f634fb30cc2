// What of groups can be found by its words (foundation/rooms/findable.h).
#pragma once

#include <vector>

#include "foundation/rooms/findable.h"

namespace alongside::groups {

std::vector<Findable> findable_groups();

}  // namespace alongside::groups
