// What other rooms look after here, and what can be found.
#pragma once

#include <vector>

#include "foundation/rooms/contribution.h"
#include "foundation/rooms/findable.h"

namespace alongside::actions {

std::vector<ContributionKind> contributions_of_actions();
std::vector<Findable> findable_actions();

}  // namespace alongside::actions
