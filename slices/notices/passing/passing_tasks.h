// The job that decides for each notice whether it goes out by mail or on paper as well.
#pragma once

#include "foundation/http/request.h"
#include "foundation/work/jobs.h"

namespace alongside::notices {

/// By person, under the name that telling somebody publishes (foundation/told).
JobKind passing_job(const Site& site);

}  // namespace alongside::notices
