// Half a year after it began well a group is offered to look at it again, once.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "foundation/base/notice.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

/// Half a year.
inline constexpr auto review_after = std::chrono::days(182);

/// To every member. Its number is that of the group.
inline constexpr NoticeName review_offered{"design_review"};

/// With the first text of a group.
void note_begun(Write& write, Id<groups::Group> group, Instant now);

/// Groups to which it is to be offered, 20 at most.
std::vector<std::int64_t> groups_to_review(Transaction& transaction, Instant now);
void offer_review(Write& write, Id<groups::Group> group, Instant now);

}  // namespace alongside::design_stage
