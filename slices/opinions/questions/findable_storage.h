// What of this room can be found by its words (foundation/rooms/findable.h).
#pragma once

#include <vector>

#include "foundation/rooms/findable.h"

namespace alongside::opinions {

std::vector<Findable> findable_opinions();

}  // namespace alongside::opinions
