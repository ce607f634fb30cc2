// The job that opens what people put into a draw and draws: at the moment that was announced, so
// that nobody chooses it.
#pragma once

#include "foundation/base/secrets.h"
#include "foundation/work/jobs.h"

namespace alongside::draws {

/// `key` is Site::key: it opens what people put in.
JobKind opening_job(const SecretKey& key);

}  // namespace alongside::draws
