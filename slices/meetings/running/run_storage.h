// A meeting while it is on, in the database.
#pragma once

#include <optional>
#include <string>

#include "slices/groups/groups.h"
#include "slices/meetings/running/run.h"

namespace alongside::meetings {

std::optional<Run> run_of(Transaction& transaction, Id<Meeting> meeting);
/// Who begins it leads it. Does nothing where it has begun.
void begin_run(Write& write, const Meeting& meeting, Id<people::Person> lead, Instant now);
void end_run(Write& write, Id<Meeting> meeting, Instant now);
void go_to_item(Write& write, Id<Meeting> meeting, Id<Item> item, Instant now);
void set_lead(Write& write, Id<Meeting> meeting, std::optional<Id<people::Person>> person,
              Instant now);
/// Who leads did something.
void see_lead(Write& write, Id<Meeting> meeting, Instant now);
/// Whoever leaves the group leads nothing there, and has no pen.
void leave_runs(Write& write, Id<groups::Group> group, Id<people::Person> person);
void set_pen(Write& write, Id<Meeting> meeting, std::optional<Id<people::Person>> person);
void agree_notes(Write& write, Id<Meeting> meeting, Instant now);

/// The live topic of a meeting.
std::string meeting_topic(Id<Meeting> meeting);

}  // namespace alongside::meetings
