// Offering a review, and what its notice says.
#pragma once

#include <vector>

#include "foundation/rooms/room.h"

namespace alongside::design_stage {

std::vector<JobKind> design_jobs(const Site& site);
std::vector<NoticeKind> design_notice_kinds();

}  // namespace alongside::design_stage
