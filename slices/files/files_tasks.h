// What files leave to do after a request: their bytes are erased.
#pragma once

#include "foundation/work/background_task.h"
#include "slices/files/files.h"

namespace alongside::files {

BackgroundTask files_task(const SecretKey& key);

}  // namespace alongside::files
