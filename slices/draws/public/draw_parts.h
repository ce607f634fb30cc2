// Ways around a draw for members, once its lottery was asked for.
#pragma once

#include "foundation/html/html.h"
#include "slices/draws/draw_record.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// Links to the pages that the member has use for at the draw's step: watching, the seed, the
/// lottery, places and letters.
void draw_links(Html& html, const groups::Member& member, const Draw& selection);

}  // namespace alongside::draws
