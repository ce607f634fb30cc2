// What people can do beside watching: look up their chance, download all files, draw again.
#pragma once

#include "foundation/html/html.h"
#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

/// Of a published draw; the same for everybody.
void check_parts(Html& html, const WatchedDraw& watched);

}  // namespace alongside::draws
