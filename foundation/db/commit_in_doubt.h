// Whether a write was kept cannot be told: see CommitInDoubt.
#pragma once

#include "foundation/db/database.h"

namespace alongside {

/// The line to the database broke between COMMIT and its answer: it may have been kept or not.
/// Whoever sends the same again learns which (foundation/http/forms/kept_answers.h).
struct CommitInDoubt : DatabaseFailed {
  using DatabaseFailed::DatabaseFailed;
};

}  // namespace alongside
