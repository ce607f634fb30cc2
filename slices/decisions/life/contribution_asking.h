// What other rooms look after here, and what can be found.
#pragma once

#include <vector>

#include "foundation/rooms/contribution.h"
#include "foundation/rooms/findable.h"

namespace alongside::decisions {

std::vector<ContributionKind> contributions_of_decisions();
std::vector<Findable> findable_decisions();

}  // namespace alongside::decisions
