// Moderation: members look after what is said, two of them at a time.
#pragma once

#include "slices/groups/groups.h"

namespace alongside::moderation {}  // namespace alongside::moderation
