// The report of a map: what a group can print and publish. Written from a ShownMap alone, without
// links into the program, so that it can stand in a file of its own. It names nobody; make its
// ShownMap with `SmallNumbers::hidden`, whatever the page shows.
#pragma once

#include "foundation/html/components.h"
#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

/// Everything below the page's frame, from its <h1> on. `from` is whose question it was: a group's
/// name, or where a file came from; "" where that is not said.
void map_report(Html& html, const ShownMap& map, std::string_view from);

}  // namespace alongside::opinions
