// Voices of few: what a small group of opinion or a small side stands by, and most people do not. A
// list ordered by how many agree would leave it out.
//
// It is one where
//   fewer than half of the people counted are in the group or on the side,
//   five of them or more answered, and of these answers, passes counted, 60% or more lean one way,
//     more than half beyond chance (z > 1.2816, proportions.h),
//   and of the answers of all people counted 40% or fewer lean so.
// The section 'voices of few' of the results (slices/opinions/results/voices_of_few.h) compares
// sides with the largest side and knows what matters to whom; this one compares with everybody.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

inline constexpr std::int64_t answers_for_voice = 5;
inline constexpr double share_of_voice = 0.6;
inline constexpr double share_of_all_at_most = 0.4;

struct PeopleCounted {
  std::int64_t all = 0;
  std::vector<std::int64_t> groups, sides;  // As in StatementOnMap::groups and ::sides.
};

/// Furthest from what everybody thinks first; of equals by statement, groups before sides.
std::vector<Voice> voices_of(const std::vector<StatementOnMap>& statements,
                             const PeopleCounted& people);

}  // namespace alongside::opinion_map
