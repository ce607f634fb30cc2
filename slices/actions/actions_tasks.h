// The job that tells the other rooms how far what is done about a contribution is.
#pragma once

#include "foundation/http/request.h"
#include "foundation/work/jobs.h"

namespace alongside::actions {

JobKind progress_job(const Site& site);

}  // namespace alongside::actions
