// The job that erases people who removed their account.
#pragma once

#include "foundation/work/jobs.h"
#include "slices/people/people.h"

namespace alongside::people {

JobKind erasing_people_job(const Site& site);

}  // namespace alongside::people
