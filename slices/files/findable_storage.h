// What of files can be found by its words (foundation/rooms/findable.h).
#pragma once

#include <vector>

#include "foundation/rooms/findable.h"

namespace alongside::files {

std::vector<Findable> findable_files();

}  // namespace alongside::files
