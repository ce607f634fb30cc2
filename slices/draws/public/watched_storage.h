// A draw as everybody with the link may see it.
#pragma once

#include "foundation/db/database.h"
#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

WatchedDraw watched_draw(Transaction& transaction, const Draw& selection);

}  // namespace alongside::draws
