// What becomes of a decision by itself when its time comes.
#pragma once

#include <vector>

#include "foundation/http/request.h"
#include "foundation/work/jobs.h"

namespace alongside::decisions {

std::vector<JobKind> decision_jobs(const Site& site);

}  // namespace alongside::decisions
