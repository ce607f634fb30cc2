// The list of what was erased against what is there (foundation/rooms/erased_list.h): what a backup
// brought back is erased once more.
#pragma once

#include <cstdint>
#include <string>

#include "foundation/db/database.h"
#include "foundation/rooms/erased_list.h"

namespace alongside::groups {

/// As the database has it.
ErasedList erased_list(Transaction& transaction);

/// Marks what is there again, so that nobody comes in any more and jobs erase it; of the rest, the
/// numbers are never given again. From then on the list is this database's own. Says how many were
/// there.
std::int64_t erase_what_is_listed(Database& database, const ErasedList& list);

}  // namespace alongside::groups
