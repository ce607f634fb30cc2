// Where the pages of meetings are.
#pragma once

#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

inline std::string path_to_meetings(Id<groups::Group> group) {
  return groups::path_to(group) + "/meetings";
}
inline std::string path_to_meeting(Id<groups::Group> group, Id<Meeting> meeting) {
  return path_to_meetings(group) + "/" + std::to_string(meeting.number);
}
inline std::string path_to(const Meeting& meeting) {
  return path_to_meeting(meeting.group, meeting.id);
}
inline std::string path_to_item(const Meeting& meeting, Id<Item> item) {
  return path_to(meeting) + "/items/" + std::to_string(item.number);
}

inline std::vector<html::Crumb> crumbs_to_meetings(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Meetings"), Url(path_to_meetings(member.group.id))});
  return crumbs;
}
inline std::vector<html::Crumb> crumbs_to_meeting(const groups::Member& member,
                                                  const Meeting& meeting) {
  std::vector<html::Crumb> crumbs = crumbs_to_meetings(member);
  crumbs.push_back({meeting.title, Url(path_to(meeting))});
  return crumbs;
}

}  // namespace alongside::meetings
