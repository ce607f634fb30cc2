// What everybody sees of how the number of a round is found, and of draws of replacements.
#pragma once

#include "foundation/html/html.h"
#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

/// Who put something into the seed so far, and when it is opened; `watched` is published.
void how_the_seed_is_made(Html& html, const WatchedRound& watched);
void how_drawn_by_hand(Html& html, const WatchedRound& watched);

/// One draw of replacements: for what, its fingerprint, how its number is found, who was drawn.
void replacement_part(Html& html, const Draw& selection, const WatchedRound& watched);

}  // namespace alongside::draws
