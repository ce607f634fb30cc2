// The job that tells many people (`tell_later`), in short writes.
#pragma once

#include "foundation/work/jobs.h"

namespace alongside {

struct Site;

/// For the rooms of the site.
JobKind telling_job(const Site& site);

}  // namespace alongside
