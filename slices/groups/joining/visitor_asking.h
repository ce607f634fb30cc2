// The page of a group for somebody who is not a member: two routes answer with it.
#pragma once

#include <string>

#include "foundation/base/result.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

/// `note` is what was typed, where it comes back with a problem.
std::string describe_to_visitor(const Request& request, Transaction& transaction,
                                const people::Visit& visit, const Group& group,
                                const std::string& note, const Problems& problems);

}  // namespace alongside::groups
