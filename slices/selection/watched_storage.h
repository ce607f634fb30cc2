// A draw as everybody with the link may see it.
#pragma once

#include "foundation/db/database.h"
#include "slices/selection/watched_draw.h"

namespace alongside::selection {

WatchedDraw watched_draw(Transaction& transaction, const Selection& selection);

}  // namespace alongside::selection
