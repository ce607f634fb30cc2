// Ways around a draw for members, once its lottery was asked for.
#pragma once

#include "foundation/html/html.h"
#include "slices/groups/groups.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

/// Links to the pages that the member has use for at the draw's step: watching, the seed, the
/// lottery, places and letters.
void draw_links(Html& html, const groups::Member& member, const Selection& selection);

}  // namespace alongside::selection
