// Jobs that read anew what can be found.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/http/request.h"
#include "foundation/work/jobs.h"

namespace alongside::search {

/// What tidies the index is asked for by whatever takes an entry away.
inline constexpr std::string_view tidying_job = "search_tidying";

/// One for each kind of each room; the nightly look at everything, which also reads what was there
/// before the index; and the tidying of what is gone.
std::vector<JobKind> index_jobs(const Site& site);

}  // namespace alongside::search
