// The map itself as SVG: circles of people, outlines and letters of groups, and the mark 'you are
// here', which lies over it in a picture of its own because the map is the same for everybody.
//
// Groups are told apart by letter and pattern as well as by colour: without colour, printed in
// black and white, and in forced colours. The shapes scale with the map; letters, names and the
// mark keep their size, so that they can be read on a phone. All that a picture shows stands in
// words beside it (map_parts.h).
#pragma once

#include "foundation/html/html.h"
#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

void map_picture(Html& html, const ShownMap& map);

/// What the patterns mean: each group with its name and size. On the page of a `map_picture`.
void map_key(Html& html, const ShownMap& map);

/// A group's letter as it stands on the map, before its name in a heading. `way` is ways_of's.
void letter_badge(Html& html, const ShownGroup& group, int way);

/// Over a picture of the same map, with nothing for screen readers: words beside it say the same.
void own_mark(Html& html, const ShownMap& map, GridPlace place);

}  // namespace alongside::opinions
