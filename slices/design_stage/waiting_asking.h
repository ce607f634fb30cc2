// What waits for members in a group's beginning.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/http/request.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

std::vector<Waiting> waiting_in_design(Read& read, const Request& request,
                                       const std::vector<groups::Member>& members);

}  // namespace alongside::design_stage
