// A group's beginning: what it talks about before its first question, and whenever it likes.
#pragma once

#include "slices/groups/groups.h"

namespace alongside::design_stage {}  // namespace alongside::design_stage
