// The job that looks each night what still waits to be printed.
#pragma once

#include "foundation/http/request.h"
#include "foundation/work/jobs.h"

namespace alongside::notices {

/// Takes away what nobody has to print any more: read meanwhile, over, gone, or not wanted on
/// paper.
JobKind paper_job(const Site& site);

}  // namespace alongside::notices
