// Meetings: prepared together, open to everybody's way of taking part.
#pragma once

#include "slices/groups/groups.h"
#include "slices/meetings/terms.h"

namespace alongside::meetings {}  // namespace alongside::meetings
