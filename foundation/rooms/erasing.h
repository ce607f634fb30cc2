// Erasing all that the rooms hold of a person or a group, in short writes: room by room, from the
// last to the first.
#pragma once

#include <cstddef>
#include <cstdint>

#include "foundation/rooms/room.h"
#include "foundation/work/jobs.h"

namespace alongside {

/// How far it has come. It is kept in memory alone: after a restart it begins anew, and finds
/// nothing where it was before.
struct ErasingPlace {
  std::size_t rooms_done = 0;
  std::int64_t reached = 0;  // Of the room that is at work (Room::erase_person).
};

/// One step, part of one write. Of rooms that have nothing to say it makes none.
Erased erase_step(Write& write, const Rooms& rooms, const OfPerson& of, ErasingPlace& place);
Erased erase_step(Write& write, const Rooms& rooms, const OfGroup& of, ErasingPlace& place);

/// So that it is known where a backup brings them back: in the site's list of what was erased.
/// `erase_in_rooms` does it before its first step.
void note_in_erased_list(const OfPerson& of);
void note_in_erased_list(const OfGroup& of);

/// All steps, each a write of the job. Where the server ends, or the job is not this node's any
/// more, it leaves off: `in_part`.
Erased erase_in_rooms(const JobRun& run, const OfPerson& of);
Erased erase_in_rooms(const JobRun& run, const OfGroup& of);

/// How a job comes again that left off because the server ends.
inline constexpr AfterRun erase_later{.again = std::chrono::milliseconds(0)};

}  // namespace alongside
