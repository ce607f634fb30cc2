// The doors of a group as a member's page shows them: Today first, then those behind which there is
// a room, then what the group is and who is in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/html/group_bar.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

struct RoomBehind {
  alongside::Door door = alongside::Door::talk;
  std::string path;
};

/// The page at `path` is behind the door whose room's path it is below. A door leads to its first
/// room.
html::GroupBar bar_of_doors(const Group& group, const std::vector<RoomBehind>& rooms,
                            std::string_view path);

}  // namespace alongside::groups
