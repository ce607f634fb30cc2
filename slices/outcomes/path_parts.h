// Where the pages of outcomes are.
#pragma once

#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/outcomes/outcome.h"
#include "slices/outcomes/seen.h"

namespace alongside::outcomes {

inline std::string path_to_outcomes(Id<groups::Group> group) {
  return groups::path_to(group) + "/outcomes";
}
inline std::string path_to_outcome(Id<groups::Group> group, Id<Outcome> outcome) {
  return path_to_outcomes(group) + "/" + std::to_string(outcome.number);
}
inline std::string path_to_number(Id<groups::Group> group, Id<Outcome> outcome, Id<Number> number) {
  return path_to_outcome(group, outcome) + "/numbers/" + std::to_string(number.number);
}

/// Where somebody reports one of these, to the room that looks after contributions.
inline std::string path_to_report(Id<groups::Group> group, const std::string& kind,
                                  std::int64_t number) {
  return groups::path_to(group) + "/care/" + kind + "/" + std::to_string(number) + "/report";
}

inline std::vector<html::Crumb> crumbs_to_outcomes(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Outcomes"), Url(path_to_outcomes(member.group.id))});
  return crumbs;
}

}  // namespace alongside::outcomes
