// The agenda in the database: reached through a meeting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/agenda/item.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

/// Those on the agenda, in their order.
std::vector<Item> items_of(Transaction& transaction, Id<Meeting> meeting, Instant now);
/// NotFound where it is not on this meeting's agenda.
Item find_item(Transaction& transaction, Id<Meeting> meeting, Id<Item> id, Instant now);
/// Also one that was taken off or out: for what somebody was writing meanwhile, and no page.
Item item_once_there(Transaction& transaction, Id<Meeting> meeting, Id<Item> id);
/// With those that are not on it any more.
std::int64_t count_items(Transaction& transaction, Id<Meeting> meeting);

Id<Item> add_item(Write& write, const groups::Member& member, Id<Meeting> meeting,
                  const NewItem& item);
void change_item(Write& write, Id<Item> id, const NewItem& item);
/// By who proposed it.
void take_off(Write& write, Id<Item> id);

enum class Direction { up, down };
/// Changes places with the one before or after it; false where there is none.
bool move_item(Write& write, const Item& item, Direction direction);

// For two members who decide (slices/moderation).

struct ContributedItem {
  Id<Item> id;
  Id<Meeting> meeting;
  Id<groups::Group> group;
  std::string title, about;
};
std::vector<ContributedItem> contributed_items(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers);
std::vector<ContributedItem> items_taken_out(Transaction& transaction,
                                             const std::vector<std::int64_t>& numbers);
void take_item_out(Write& write, Id<Item> id, const std::string& reason);
void put_item_back(Write& write, Id<Item> id);
struct TakenOutItem {
  Id<Item> id;
  std::string reason;
};
std::vector<TakenOutItem> taken_out_of(Transaction& transaction, Id<Meeting> meeting);

}  // namespace alongside::meetings
