// Meetings in the database: reached through a member of their group.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

inline constexpr std::int64_t meetings_a_page = 20;

/// NotFound where the group has no such meeting.
Meeting find_meeting(Transaction& transaction, const groups::Member& member, Id<Meeting> id);
/// For jobs and live parts alone: access was checked before.
std::optional<Meeting> meeting_anywhere(Transaction& transaction, Id<Meeting> id);

/// Those that are not over, the next first: `most_to_come` at most.
std::vector<Meeting> meetings_to_come(Transaction& transaction, Id<groups::Group> group,
                                      Instant now);
/// Those that are over, the latest first; `page` counts from 1.
std::vector<Meeting> meetings_over(Transaction& transaction, Id<groups::Group> group, Instant now,
                                   std::int64_t page);
std::int64_t count_meetings_over(Transaction& transaction, Id<groups::Group> group, Instant now);

/// Of several groups: those that are not over and not called off, the next first, 100 at most.
std::vector<Meeting> meetings_ahead(Transaction& transaction,
                                    const std::vector<std::int64_t>& groups, Instant now);
/// Of several groups, for a calendar: from `since` on, those called off too; 500 at most.
std::vector<Meeting> meetings_since(Transaction& transaction,
                                    const std::vector<std::int64_t>& groups, Instant since);

/// The zone of the group's meeting that was arranged last; "".
std::string last_zone(Transaction& transaction, Id<groups::Group> group);

Id<Meeting> add_meeting(Write& write, const groups::Member& member, const NewMeeting& meeting,
                        Instant now);
void change_meeting(Write& write, const Meeting& meeting, const NewMeeting& change, Instant now);
void call_off(Write& write, const Meeting& meeting, const std::string& why, Instant now);

/// Those of `numbers`, 50 at most; for notices and the search.
std::vector<Meeting> meetings_at(Transaction& transaction,
                                 const std::vector<std::int64_t>& numbers);
std::vector<std::int64_t> meetings_after(Transaction& transaction, std::int64_t after,
                                         std::int64_t most);

}  // namespace alongside::meetings
