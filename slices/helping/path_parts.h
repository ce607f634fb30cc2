// Where the pages of helping are.
#pragma once

#include <string>
#include <vector>

#include "slices/helping/helping.h"

namespace alongside::helping {

inline std::string path_to_agreement(Id<groups::Group> group, Id<people::Person> person) {
  return path_to_helping(group) + "/" + std::to_string(person.number);
}

inline std::vector<html::Crumb> crumbs_to_helping(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Taking part without an account"), Url(path_to_helping(member.group.id))});
  return crumbs;
}

}  // namespace alongside::helping
