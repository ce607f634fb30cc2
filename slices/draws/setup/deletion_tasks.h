// Deletes what was written about people of a pool on the day that was chosen.
#pragma once

#include "foundation/work/background_task.h"

namespace alongside::draws {

BackgroundTask deletion_task();

}  // namespace alongside::draws
