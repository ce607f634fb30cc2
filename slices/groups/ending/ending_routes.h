// Handlers of the end of a group; groups_room.cpp lists them.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/http/router.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

Response ending_page(const Request& request, Read& read);
Response propose_end(const Request& request, Write& write);
Response agree_to_end(const Request& request, Write& write);
Response object_to_end(const Request& request, Write& write);

/// What waits for a member while the end is being decided, and until it comes.
std::vector<Waiting> ending_waiting(Read& read, const Request& request,
                                    const std::vector<Member>& members);
std::vector<ComingUp> ends_to_come(Read& read, const Request& request,
                                   const std::vector<Member>& members);

}  // namespace alongside::groups
