// Outcomes: what a group wants to change, and what it sees of it over time.
#pragma once

#include "slices/groups/groups.h"

namespace alongside::outcomes {}  // namespace alongside::outcomes
