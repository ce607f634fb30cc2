// What several pages of needs have.
#pragma once

#include <string>

#include "foundation/html/html.h"
#include "slices/needs/needs.h"
#include "slices/needs/needs_rule.h"

namespace alongside::needs::pages {

inline constexpr char own_path[] = "/me/needs";
inline constexpr char change_path[] = "/me/needs/change";
std::string path_to_group_needs(Id<groups::Group> group);
/// Where a member chooses what of theirs the group sees.
std::string path_to_own_in(Id<groups::Group> group);

/// Needs as a list, and the person's own words below it.
void needs_list(Html& html, const Needs& needs);

}  // namespace alongside::needs::pages
