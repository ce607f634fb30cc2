// Where the pages of moderation are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "slices/groups/groups.h"

namespace alongside::moderation {

inline std::string path_to_care(Id<groups::Group> group) {
  return groups::path_to(group) + "/care";
}
inline std::string path_to_matter(Id<groups::Group> group, std::string_view kind,
                                  std::int64_t contribution) {
  return path_to_care(group) + "/" + std::string(kind) + "/" + std::to_string(contribution);
}
/// What waits to be looked at before it is shown.
inline std::string path_to_first_look(Id<groups::Group> group) {
  return path_to_care(group) + "/first-look";
}
inline constexpr std::string_view path_to_choice = "/me/distressing";

inline std::vector<html::Crumb> crumbs_to_care(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Looking after what we say"), Url(path_to_care(member.group.id))});
  return crumbs;
}

}  // namespace alongside::moderation
