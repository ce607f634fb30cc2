// Deletes what was written about people of a pool on the day that was chosen.
#pragma once

#include "foundation/work/jobs.h"

namespace alongside::draws {

JobKind deletion_job();

}  // namespace alongside::draws
