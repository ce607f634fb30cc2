// An item of a meeting that somebody asks for, and its page.
#pragma once

#include "slices/meetings/agenda/item_pages.h"
#include "slices/meetings/meeting/meeting_asking.h"

namespace alongside::meetings {

struct ItemAsked {
  MeetingAsked at;
  Item item;
};
/// NotFound where it is not on the agenda.
ItemAsked item_asked(Transaction& transaction, const Request& request);

/// Why who proposed it may not change it or take it off any more.
std::optional<Message> why_item_stays(Transaction& transaction, const ItemAsked& asked,
                                      Instant now);

/// The page of an item, without what was typed.
pages::ItemShown item_shown(Read& read, const Request& request, const ItemAsked& asked);

}  // namespace alongside::meetings
