// A meeting while it is on: who leads, what it is at, who writes the notes.
#pragma once

#include <optional>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

struct Run {
  Id<Meeting> meeting;
  Instant begun_at{};
  std::optional<Instant> ended_at;
  std::optional<Id<Item>> item;
  std::optional<Instant> item_begun_at;
  std::optional<Id<people::Person>> lead_by, pen_by;
  std::optional<Instant> notes_agreed_at;

  bool is_on() const { return !ended_at.has_value(); }
};

/// From an hour before it is planned to begin, until a day after its planned end.
bool may_begin(const Meeting& meeting, Instant now);

/// Who leads, while it is on.
bool may_steer(const Run& run, Id<people::Person> person);

}  // namespace alongside::meetings
