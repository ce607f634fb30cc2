// Where the pages of decisions are.
#pragma once

#include <string>
#include <vector>

#include "slices/decisions/terms.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

inline std::string path_to_decisions(Id<groups::Group> group) {
  return groups::path_to(group) + "/decisions";
}
inline std::string path_to_proposal(Id<groups::Group> group, Id<Proposal> proposal) {
  return path_to_decisions(group) + "/" + std::to_string(proposal.number);
}

inline std::vector<html::Crumb> crumbs_to_decisions(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Decisions"), Url(path_to_decisions(member.group.id))});
  return crumbs;
}

}  // namespace alongside::decisions
