// What a room keeps for a time and then erases: each night, in short writes.
#pragma once

#include <cstdint>

#include "foundation/base/instant.h"
#include "foundation/base/message.h"
#include "foundation/db/database.h"
#include "foundation/work/jobs.h"

namespace alongside {

struct Site;

struct Keeping {
  Message said;  // To everybody, on the page 'Privacy': what, and how long.
  /// Erases what is over, `rows_a_step` rows at most; how many it was.
  std::int64_t (*erase)(Write& write, Instant now);
};

/// For the rooms of the site.
JobKind keeping_job(const Site& site);

}  // namespace alongside
