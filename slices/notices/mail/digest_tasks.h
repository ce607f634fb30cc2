// The job that puts what is due for a person into one mail.
#pragma once

#include <string_view>

#include "foundation/http/request.h"
#include "foundation/work/jobs.h"

namespace alongside::notices {

inline constexpr std::string_view digest_job_name = "digests";

/// By person; asked for by publishing `digests/PERSON` where something goes out at once.
JobKind digest_job(const Site& site);

}  // namespace alongside::notices
