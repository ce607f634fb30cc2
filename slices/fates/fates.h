// Fates: what became of what people said ('you said, we did').
#pragma once

#include "slices/groups/groups.h"

namespace alongside::fates {}  // namespace alongside::fates
