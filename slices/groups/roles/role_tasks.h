// Parts in a group end by themselves.
#pragma once

#include "foundation/work/jobs.h"

namespace alongside::groups {

JobKind ending_parts_job();

}  // namespace alongside::groups
