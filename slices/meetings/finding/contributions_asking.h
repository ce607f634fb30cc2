// What people bring to meetings, as other rooms know it: what can be found, and what can be
// reported and taken out.
#pragma once

#include <vector>

#include "foundation/rooms/contribution.h"
#include "foundation/rooms/findable.h"

namespace alongside::meetings {

std::vector<Findable> findable_meetings();
std::vector<ContributionKind> contributions_of_meetings();

}  // namespace alongside::meetings
