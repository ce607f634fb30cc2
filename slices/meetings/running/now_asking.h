// What the page of a meeting that is on needs, asked together.
#pragma once

#include "slices/meetings/meeting/meeting_asking.h"
#include "slices/meetings/running/now_pages.h"

namespace alongside::meetings {

/// `meeting` outlives it.
pages::NowLive now_live(Read& read, const Meeting& meeting, Instant now);
pages::NowShown now_shown(Read& read, const Request& request, const MeetingAsked& asked);

/// Whose turn the rule suggests; nothing where nobody waits.
std::optional<std::int64_t> suggestion_for(Transaction& transaction, const Meeting& meeting,
                                           const std::vector<Turn>& turns,
                                           std::optional<Id<Item>> item, Instant now);

}  // namespace alongside::meetings
