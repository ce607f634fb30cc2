// What waits for two members, and what they decided, goes along with a contribution when its author
// gives it other words.
#pragma once

#include "foundation/db/database.h"
#include "foundation/rooms/contribution.h"

namespace alongside::moderation {

/// Reports, proposals and the content note go along: whoever changes a word is not rid of them, and
/// a report leads to nobody from then on, with the key neither. Not so what was proposed about the
/// old words themselves (that they stay, or other words). What is gone for good waits for nobody
/// any more.
void move_matter(Write& write, const MovedContribution& moved);

}  // namespace alongside::moderation
