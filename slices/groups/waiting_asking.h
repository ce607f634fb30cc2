// What waits in groups for their members, as far as the groups themselves know.
#pragma once

#include <vector>

#include "foundation/http/request.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

std::vector<Waiting> waiting_in_groups(Read& read, const Request& request,
                                       const std::vector<Member>& members);

}  // namespace alongside::groups
