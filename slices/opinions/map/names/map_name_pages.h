// Names of groups of opinion: their part of the map's page.
#pragma once

#include <string>

#include "slices/opinions/map/pages/map_pages.h"

namespace alongside::opinions {

inline constexpr const char* names_id = "names";

/// The names there are, with buttons to back them, and the form for a new one.
void names_of_groups(Html& html, const MapPage& data);

}  // namespace alongside::opinions
