// The end of groups in the database: those that rest, what members decided, those that are gone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/rooms/ending.h"
#include "slices/groups/ending/ending_rule.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

// ---- Nobody is left ----

void begin_rest(Write& write, Id<Group> group, Instant now);
std::optional<Instant> rests_until(Transaction& transaction, Id<Group> group);

/// Groups of a person that would be without members, or without anybody in their role. A bounded
/// list.
struct LeftBehind {
  Id<Group> group;
  std::string name;
  bool without_members = false;
  Role role = Role::member;  // Theirs.
};
std::vector<LeftBehind> left_behind(Transaction& transaction, Id<people::Person> person);

// ---- By decision ----

/// The latest, of a group of the member's.
struct Ending {
  std::optional<Id<people::Person>> proposed_by;  // Nothing: they have left since. So below.
  std::string reason;
  Instant proposed_at{};
  std::optional<Id<people::Person>> agreed_by;
  std::optional<Instant> ends_at;
  std::optional<Id<people::Person>> objected_by;
  std::string objection;
  std::optional<Instant> objected_at;

  EndingTerms terms() const { return {ends_at, objected_at.has_value()}; }
};
std::optional<Ending> find_ending(Transaction& transaction, Id<Group> group);
/// The same, where it is still to be shown: what nobody answered for long is over.
std::optional<Ending> ending_shown(Transaction& transaction, Id<Group> group, Instant now);

/// Of groups, 50 at most, what is to be shown of their end.
struct EndingOfGroup {
  Id<Group> group;
  Instant proposed_at{};
  std::optional<Instant> ends_at;
  std::optional<Instant> objected_at;

  EndingTerms terms() const { return {ends_at, objected_at.has_value()}; }
};
std::vector<EndingOfGroup> endings_shown(Transaction& transaction,
                                         const std::vector<std::int64_t>& groups, Instant now);

/// In place of one before.
void propose_ending(Write& write, const Member& member, std::string_view reason, Instant now);
void agree_to_ending(Write& write, const Member& member, Instant now);
void object_to_ending(Write& write, const Member& member, std::string_view objection, Instant now);

/// A proposal to which nobody agreed goes with who made it; else their name goes.
void leave_ending(Write& write, Id<Group> group, Id<people::Person> person);

// ---- Gone ----

/// The kind of the jobs that erase groups, by their number.
inline constexpr std::string_view erasing_groups = "erasing_groups";

/// Groups whose time is over, or that were begun to be erased. A bounded list.
std::vector<std::int64_t> groups_to_erase(Transaction& transaction, Instant now);
/// From the commit on nobody comes in any more. False where it is not to be erased (any more).
bool begin_erasing(Write& write, Id<Group> group, Instant now);
/// The next few whose membership is to end: of a group, or of a person's.
std::vector<Id<people::Person>> next_members(Transaction& transaction, Id<Group> group);
std::vector<Id<Group>> next_groups(Transaction& transaction, Id<people::Person> person);

/// What hangs on no membership: requests, and links that were made.
Erased forget_person(Write& write, Id<people::Person> person);
/// The group itself, once the other rooms have let go of it.
Erased erase_group_rows(Write& write, Id<Group> group);

/// All that were ever erased: number and day.
struct ErasedGroup {
  Id<Group> group;
  std::int64_t day = 0;  // Since 1970, UTC.
};
std::vector<ErasedGroup> erased_groups(Transaction& transaction);
/// After a restore: erased anew, where it is there again; false where it is not. Its number is
/// never given to another.
bool erase_again(Write& write, Id<Group> group, std::int64_t day);

}  // namespace alongside::groups
