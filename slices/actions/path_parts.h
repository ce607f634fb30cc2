// Where the pages of actions are.
#pragma once

#include <string>
#include <vector>

#include "slices/actions/action.h"
#include "slices/groups/groups.h"

namespace alongside::actions {

inline std::string path_to_actions(Id<groups::Group> group) {
  return groups::path_to(group) + "/actions";
}
inline std::string path_to_action(Id<groups::Group> group, Id<Action> action) {
  return path_to_actions(group) + "/" + std::to_string(action.number);
}
/// `of` a contribution: behind a path, "?of=proposals&number=5".
inline std::string of_contribution(std::string_view kind, std::int64_t number) {
  return "?of=" + std::string(kind) + "&number=" + std::to_string(number);
}

inline std::vector<html::Crumb> crumbs_to_actions(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Actions"), Url(path_to_actions(member.group.id))});
  return crumbs;
}
inline std::vector<html::Crumb> crumbs_to_action(const groups::Member& member,
                                                 const Action& action) {
  std::vector<html::Crumb> crumbs = crumbs_to_actions(member);
  crumbs.push_back({action.what, Url(path_to_action(member.group.id, action.id))});
  return crumbs;
}

}  // namespace alongside::actions
