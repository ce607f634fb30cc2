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
  std::optional<Instant> lead_seen_at;  // When who leads last did something there.

  bool is_on() const { return !ended_at.has_value(); }
};

/// From an hour before it is planned to begin, until a day after its planned end.
bool may_begin(const Meeting& meeting, Instant now);

/// From when on another may lead in the place of who leads, though they did not hand it on: after
/// `leader_away` in which they did nothing there. Nothing where nobody leads.
inline constexpr auto leader_away = std::chrono::minutes(15);
std::optional<Instant> may_be_relieved_from(const Run& run);

/// Whether this member may take it: where nobody has it; leading also from whoever is away, and the
/// pen from anybody once the meeting has ended, so that the notes can be finished.
bool may_take_lead(const Run& run, Instant now);
bool may_take_pen(const Run& run);

/// Who leads, while it is on.
bool may_steer(const Run& run, Id<people::Person> person);

}  // namespace alongside::meetings
