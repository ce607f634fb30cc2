// What becomes of this slice's rows when a person or a group ends (foundation/rooms/ending.h).
#pragma once

#include "foundation/db/database.h"
#include "foundation/rooms/ending.h"

namespace alongside::draws {

/// Draws stay as they are, without the name. Who was named for a seed and put nothing in is not
/// waited for any more.
Erased erase_person(Write& write, const OfPerson& of, std::int64_t& reached);

/// What everybody could watch stays at its address, without the group and without what was written
/// about people of the pool. A draw that was not published goes.
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::draws
