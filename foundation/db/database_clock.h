// The clock of the machine that the database is on: on SQLite our own.
#pragma once

#include "foundation/base/instant.h"
#include "foundation/db/database.h"

namespace alongside {

/// To the second.
Instant database_clock(Transaction& transaction);

}  // namespace alongside
