// What moderation does in the background.
#pragma once

#include <vector>

#include "foundation/rooms/room.h"

namespace alongside::moderation {

/// What was withdrawn, or went with its question, waits for nobody any more: each hour what two
/// were to decide about it, and what its author was asked, is closed.
std::vector<JobKind> care_jobs(const Site& site);

}  // namespace alongside::moderation
