// Who comes to a meeting, in the database.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/coming/coming.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

/// The first 500.
std::vector<Coming> comings_of(Transaction& transaction, Id<Meeting> meeting);
std::optional<Coming> coming_of(Transaction& transaction, Id<Meeting> meeting,
                                Id<people::Person> person);
void save_coming(Write& write, const Meeting& meeting, const Coming& coming);
/// What they said of meetings in this group that are still to come.
void forget_coming(Write& write, Id<groups::Group> group, Id<people::Person> person, Instant now);

/// Of `meetings`, those of which this person said nothing yet.
std::vector<Id<Meeting>> unanswered(Transaction& transaction, const std::vector<Meeting>& meetings,
                                    Id<people::Person> person);
/// Of `people`, those who said that they cannot take part.
std::vector<Id<people::Person>> not_coming(Transaction& transaction, Id<Meeting> meeting,
                                           const std::vector<Id<people::Person>>& people);

}  // namespace alongside::meetings
