// What people say of outcomes, for the room that looks after what is said: two members take out
// what should not stand there.
#pragma once

#include <vector>

#include "foundation/rooms/contribution.h"

namespace alongside::outcomes {

std::vector<ContributionKind> contributions_of_outcomes();

}  // namespace alongside::outcomes
