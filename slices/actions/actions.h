// Actions: what a group agreed to do, who does it, by when, and how far it is.
#pragma once

#include "slices/groups/groups.h"

namespace alongside::actions {}  // namespace alongside::actions
