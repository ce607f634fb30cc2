// Search: all that other slices may include. Rooms say what of them can be found
// (foundation/rooms/findable.h); nothing else is needed of this slice.
#pragma once

#include "slices/groups/groups.h"
#include "slices/search/entry.h"

namespace alongside::search {

/// Forgets `most` entries of a group at most; false where there are none any more.
bool forget_group(Write& write, Id<groups::Group> group, std::int64_t most);

}  // namespace alongside::search
