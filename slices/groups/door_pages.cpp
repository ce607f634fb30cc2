#include "slices/groups/door_pages.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace alongside::groups {
namespace {

Message name_of(alongside::Door door) {
  switch (door) {
    case alongside::Door::today:
      return say("Today");
    case alongside::Door::talk:
      return say("Talk");
    case alongside::Door::decide:
      return say("Decide");
    case alongside::Door::make:
      return say("Make");
    case alongside::Door::changed:
      return say("Changed");
    case alongside::Door::us:
      return say("Us");
  }
  return say("Us");
}

bool is_below(std::string_view path, std::string_view above) {
  return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

void add_door(html::GroupBar& bar, alongside::Door door, const std::vector<RoomBehind>& rooms,
              std::string_view path) {
  std::optional<html::DoorLink> link;
  for (const RoomBehind& room : rooms) {
    if (room.door != door) continue;
    if (!link) link = {.name = name_of(door), .path = room.path};
    link->here = link->here || is_below(path, room.path);
  }
  if (link) bar.doors.push_back(*std::move(link));
}

}  // namespace

html::GroupBar bar_of_doors(const Group& group, const std::vector<RoomBehind>& rooms,
                            std::string_view path) {
  const std::string home = path_to(group.id);
  html::GroupBar bar{.group = group.name, .path = home, .doors = {}};
  bar.doors.push_back(
      {.name = name_of(alongside::Door::today), .path = home, .here = path == home});
  for (const alongside::Door door : {alongside::Door::talk, alongside::Door::decide,
                                     alongside::Door::make, alongside::Door::changed}) {
    add_door(bar, door, rooms, path);
  }
  const bool elsewhere = std::ranges::any_of(bar.doors, &html::DoorLink::here);
  bar.doors.push_back(
      {.name = name_of(alongside::Door::us), .path = home + "/us", .here = !elsewhere});
  return bar;
}

}  // namespace alongside::groups
