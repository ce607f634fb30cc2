// Where the pages of fates are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "slices/groups/groups.h"

namespace alongside::fates {

inline std::string path_to_changed(Id<groups::Group> group) {
  return groups::path_to(group) + "/changed";
}
inline std::string path_to_whole(Id<groups::Group> group, std::string_view kind,
                                 std::int64_t whole) {
  return path_to_changed(group) + "/" + std::string(kind) + "/" + std::to_string(whole);
}
inline std::string path_to_answer(Id<groups::Group> group, std::string_view kind,
                                  std::int64_t whole, std::int64_t contribution) {
  return path_to_whole(group, kind, whole) + "/" + std::to_string(contribution);
}
/// Of 0: of all groups.
inline std::string path_to_public(std::int64_t address) {
  return address == 0 ? "/changed" : "/changed/" + std::to_string(address);
}

inline std::vector<html::Crumb> crumbs_to_changed(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("You said, we did"), Url(path_to_changed(member.group.id))});
  return crumbs;
}

}  // namespace alongside::fates
