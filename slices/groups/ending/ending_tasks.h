// What ends with a membership, and the job that erases a group whose time is over.
#pragma once

#include "foundation/rooms/ending.h"
#include "foundation/work/jobs.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

/// Every room ends what hangs on the membership; then it goes itself. A group that is left without
/// members begins to rest.
void end_membership(Write& write, const Leaving& leaving);

/// This room's part of erasing (foundation/rooms/room.h).
Erased erase_person(Write& write, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

JobKind erasing_groups_job(const Site& site);

}  // namespace alongside::groups
