// Where the pages of a group's beginning are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "slices/design_stage/assumptions/assumption_rule.h"
#include "slices/design_stage/lessons/lesson_rule.h"
#include "slices/design_stage/map/map_rule.h"
#include "slices/design_stage/offers/offer_rule.h"
#include "slices/design_stage/parts/part_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

inline std::string path_to_design(Id<groups::Group> group) {
  return groups::path_to(group) + "/design";
}
inline std::string path_to_part(Id<groups::Group> group, std::string_view key) {
  return path_to_design(group) + "/parts/" + std::string(key);
}
inline std::string path_to_versions(Id<groups::Group> group, std::string_view key) {
  return path_to_part(group, key) + "/versions";
}
inline std::string path_to_map(Id<groups::Group> group) {
  return path_to_design(group) + "/map";
}
/// Where a part is read and changed.
inline std::string path_to_page_of(Id<groups::Group> group, std::string_view key) {
  return key == map_key ? path_to_map(group) : path_to_part(group, key);
}
inline std::string path_to_version(Id<groups::Group> group, std::string_view key, Id<Version> id) {
  return path_to_versions(group, key) + "/" + std::to_string(id.number);
}
inline std::string path_to_offers(Id<groups::Group> group) {
  return path_to_design(group) + "/brings";
}
inline std::string path_to_offer(Id<groups::Group> group, Id<Offer> id) {
  return path_to_offers(group) + "#offer-" + std::to_string(id.number);
}
inline std::string path_to_assumptions(Id<groups::Group> group) {
  return path_to_design(group) + "/assumptions";
}
inline std::string path_to_assumption(Id<groups::Group> group, Id<Assumption> id) {
  return path_to_assumptions(group) + "#assumption-" + std::to_string(id.number);
}

inline std::string path_to_lessons(Id<groups::Group> group) {
  return path_to_design(group) + "/lessons";
}
inline std::string path_to_lesson(Id<groups::Group> group, Id<Lesson> id) {
  return path_to_lessons(group) + "/" + std::to_string(id.number);
}
/// Of the community: what everybody may read.
inline constexpr std::string_view path_to_open_lessons = "/lessons";
inline std::string path_to_open_lesson(Id<Lesson> id) {
  return std::string(path_to_open_lessons) + "/" + std::to_string(id.number);
}
/// Where somebody takes a lesson back by its code, also after leaving the group.
inline constexpr std::string_view path_to_taking_back = "/lessons/mine";

inline std::vector<html::Crumb> crumbs_to_design(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Beginning well"), Url(path_to_design(member.group.id))});
  return crumbs;
}

}  // namespace alongside::design_stage
