// What of draws can be found by its words (foundation/rooms/findable.h).
#pragma once

#include <vector>

#include "foundation/rooms/findable.h"

namespace alongside::draws {

std::vector<Findable> findable_draws();

}  // namespace alongside::draws
