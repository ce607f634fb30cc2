// How many people count for each side, as every member sees it.
//
// A member's side is theirs alone. Numbers that moved with each choice would tell it to whoever
// looks before and after, however rough they are: with accounts of one's own they can be tuned to
// the edge of what is shown. So they are published, and take in the changes of several people.
#pragma once

#include <cstdint>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups {

/// Changes of so many different people, or more, come into the numbers together.
inline constexpr std::int64_t people_for_new_side_counts = 3;

/// As they were published last; every side of the group.
std::vector<SideCount> published_side_counts(Transaction& transaction, Id<Group> group);

/// After somebody's side became another, or they left with one. Publishes what is due.
void note_side_change(Write& write, Id<Group> group, Id<people::Person> person, Instant now);

/// Groups whose numbers lack a change of this person's.
struct SideChange {
  std::string group;
  Instant on_day{};
};
std::vector<SideChange> side_changes_of(Transaction& transaction, Id<people::Person> person);

void forget_side_changes(Write& write, Id<people::Person> person);
void erase_side_changes(Write& write, Id<Group> group);

/// That somebody left with a side, once that was `before`; how many rows were erased, at most
/// `most`.
std::int64_t erase_side_changes_of_leavers(Write& write, Instant before, std::int64_t most);

}  // namespace alongside::groups
