// What files leave to do after a request: their bytes are erased.
#pragma once

#include "foundation/work/jobs.h"
#include "slices/files/files.h"

namespace alongside::files {

JobKind files_job(const SecretKey& key);

}  // namespace alongside::files
