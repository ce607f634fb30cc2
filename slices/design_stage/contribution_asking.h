// What people say in a group's beginning, for the rooms that look after what is said anywhere.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/rooms/contribution.h"
#include "foundation/rooms/findable.h"

namespace alongside::design_stage {

/// Each version of a text is one.
inline constexpr std::string_view kind_of_texts = "design_texts";
inline constexpr std::string_view kind_of_offers = "offers";
inline constexpr std::string_view kind_of_assumptions = "assumptions";

inline constexpr std::string_view kind_of_lessons = "lessons";

std::vector<ContributionKind> contributions_of_design();
std::vector<Findable> findable_in_design();

}  // namespace alongside::design_stage
