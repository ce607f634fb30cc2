// The page 'Beginning well': all parts, and how far each is.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/design_stage/parts/part_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage::pages {

struct TextShown {
  const Part* part = nullptr;
  PartState state = PartState::not_begun;
};

struct OverviewShown {
  const groups::Member& member;
  std::vector<TextShown> texts;
  std::int64_t offers = 0;
  std::int64_t assumptions = 0;
  std::int64_t map_items = 0;
  std::int64_t lessons = 0;
};
std::string overview(const html::Frame& frame, const OverviewShown& shown);

}  // namespace alongside::design_stage::pages
