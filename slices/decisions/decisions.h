// Decisions: what a group proposes, answers and decides, everybody and each side beside each other.
#pragma once

#include "slices/groups/groups.h"

namespace alongside::decisions {

struct Proposal;

}  // namespace alongside::decisions
