// Where the pages of a draw are.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

inline std::string path_to_selections(Id<groups::Group> group) {
  return groups::path_to(group) + "/selections";
}

inline std::string path_to(Id<groups::Group> group, Id<Draw> selection) {
  return path_to_selections(group) + "/" + std::to_string(selection.number);
}
inline std::string path_to(const Draw& selection) {
  return path_to(selection.group, selection.id);
}

/// For everybody who has the link.
inline std::string path_to_watch(const Draw& selection) {
  return "/draws/" + selection.watch_code;
}

/// From the groups down to the list of draws.
inline std::vector<html::Crumb> crumbs_to_selections(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Draws of places"), Url(path_to_selections(member.group.id))});
  return crumbs;
}

/// Down to the draw's own page. Both must outlive the page.
inline std::vector<html::Crumb> crumbs_to_selection(const groups::Member& member,
                                                    const Draw& selection) {
  std::vector<html::Crumb> crumbs = crumbs_to_selections(member);
  crumbs.push_back({selection.title, Url(path_to(selection))});
  return crumbs;
}

}  // namespace alongside::draws
