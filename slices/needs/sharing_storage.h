// What groups see of needs, and who looked.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "slices/needs/own_storage.h"

namespace alongside::needs {

// ---- For whom they are ----

struct GroupSharing {
  Id<groups::Group> group;
  Sharing sharing;
};
/// In all groups; a bounded list.
std::vector<GroupSharing> sharing_of(Transaction& transaction, const NeedsKeys& keys,
                                     PersonId person);
std::optional<Sharing> find_sharing(Transaction& transaction, const NeedsKeys& keys,
                                    const groups::Member& member);
void share(Write& write, const NeedsKeys& keys, const groups::Member& member,
           const Sharing& sharing, Instant now);
/// Before `after` is saved in the place of what there is: sharing_after in each group.
void keep_to_what_was_shared(Write& write, const NeedsKeys& keys, PersonId person,
                             const Needs& after);
void stop_sharing(Write& write, Id<groups::Group> group, PersonId person);
void stop_sharing_everywhere(Write& write, PersonId person);

struct Look {
  std::optional<Id<groups::Group>> group;  // Nothing: it has ended.
  std::optional<PersonId> looker;          // Nothing: their account is gone.
  Instant looked_at{};
};
inline constexpr std::int64_t looks_shown = 50;
inline constexpr std::int64_t looks_exported = 1000;
/// The latest first, `most` at most.
std::vector<Look> looks_at(Transaction& transaction, PersonId person, std::int64_t most);
/// When somebody looked at others; the same.
std::vector<Instant> own_looks(Transaction& transaction, PersonId looker, std::int64_t most);

// ---- For those who arrange ----

struct SharedState {
  std::int64_t people = 0;             // Who share something.
  std::int64_t not_seen = 0;           // Of those, where it is new, or has changed since a look.
  std::optional<Instant> last_looked;  // Anybody, at anybody.
};
SharedState state_of_group(Transaction& transaction, Id<groups::Group> group);

struct SharedNeeds {
  PersonId person;
  Needs needs;  // The shared part.
  Instant changed_at{};
};
inline constexpr std::int64_t people_on_page = 20;
/// Whose they are, in the order in which they are shown; without opening them.
std::vector<PersonId> people_sharing(Transaction& transaction, const groups::Member& member,
                                     std::int64_t page);
std::vector<SharedNeeds> open_shared(Transaction& transaction, const NeedsKeys& keys,
                                     const groups::Member& member,
                                     const std::vector<PersonId>& people);
/// Each of them learns of it, once while it stays open; one's own are no look.
void note_looks(Write& write, const groups::Member& looker, const std::vector<PersonId>& people,
                Instant now);
/// When the first of these looks was, where this member looked at each of them within `open_for`,
/// and since it last changed.
std::optional<Instant> opened_since(Transaction& transaction, const groups::Member& looker,
                                    const std::vector<PersonId>& people, Instant now);

/// How many share each thing, of those at whom somebody looked since it changed: a count that moves
/// tells of nobody who was not told. Of so many people at most.
inline constexpr std::int64_t people_counted = 5000;
std::map<std::string, std::int64_t> count_needs(Transaction& transaction, const NeedsKeys& keys,
                                                Id<groups::Group> group);

/// In each of these groups where somebody's needs wait to be seen: but for one's own.
struct WaitsInGroup {
  Id<groups::Group> group;
  std::int64_t people = 0;
  std::optional<Instant> last_looked;  // At one of them.
};
std::vector<WaitsInGroup> waits_in(Transaction& transaction, PersonId but,
                                   const std::vector<std::int64_t>& groups);

// ---- Ends ----

/// A step; false where nothing is left.
bool forget_some_looks(Write& write, PersonId person);
bool forget_looker(Write& write, PersonId looker);
bool forget_sharing_in(Write& write, Id<groups::Group> group);
bool forget_group_of_looks(Write& write, Id<groups::Group> group);
/// So long it is kept who looked.
inline constexpr auto looks_are_kept = std::chrono::days(2 * 365);
std::int64_t erase_old_looks(Write& write, Instant now);

}  // namespace alongside::needs
