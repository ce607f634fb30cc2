// What people can do beside watching: look up their chance, download all files, draw again.
#pragma once

#include "foundation/html/html.h"
#include "slices/selection/watched_draw.h"

namespace alongside::selection {

/// Of a published draw; the same for everybody.
void check_parts(Html& html, const WatchedDraw& watched);

}  // namespace alongside::selection
