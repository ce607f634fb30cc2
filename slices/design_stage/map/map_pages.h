// The page of the shared map: drawn, and as the list that everybody changes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/design_stage/map/map_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage::pages {

struct MapShown {
  const groups::Member& member;
  MapItems items;
  std::int64_t base = 0;  // The version that is shown; 0: none.
  std::int64_t versions = 0;
  std::string by;  // Who saved it; "" where they are gone.
  Instant at{};
  std::optional<std::string> taken_out;
  std::vector<Aside> asides;
  // What was typed, where something of it has to be mended.
  std::optional<MapChange> typed;
  Problems problems;
};
std::string map(const html::Frame& frame, const MapShown& shown, std::optional<Message> notice);

/// The same items as a list, without anything to press.
void map_list(Html& html, const MapItems& items);
/// A picture of the list: whoever cannot see it has the list.
void map_picture(Html& html, const MapItems& items);

}  // namespace alongside::design_stage::pages
