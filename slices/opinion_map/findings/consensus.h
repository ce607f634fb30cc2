// What groups of opinion share, and what divides them, statement by statement.
//
//   Group-aware consensus: the product over groups of (agree + 1) / (N + 2), and the same with
//     disagree (Small et al., 'Polis', Recerca 26(2), 2021). High where every group agrees; a large
//     group cannot outvote a small one.
//   What divides: the widest gap between the shares of agreement (agree + 1) / (N + 2) of two
//     groups. It tells groups apart where, for any two, the gap is 30 points or more and more
//     than chance (two-proportion test, z > 1.2816). Only groups with three answers or more are
//     compared; so wide a gap then is nearly always more than chance.
//   Shared: of the groups with three answers or more at least two (one, where there is only one
//     group), and all of them, lean the same way, each with 60% or more of its answers, passes
//     counted. Across sides too where the same holds for at least two sides.
//
// The thresholds are those of the sections of the results
// (slices/opinions/results/common_ground.h).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

inline constexpr std::int64_t answers_for_part = 3;
inline constexpr double share_in_common = 0.6;
inline constexpr double gap_that_divides = 0.3;

/// Where there are no groups, everybody is one.
std::vector<Counts> groups_or_all(const std::vector<Counts>& groups, const Counts& all);

struct Together {
  double agree = 1;
  double disagree = 1;
};
/// Groups without answers count for a half, as in Polis.
Together together(const std::vector<Counts>& groups);

struct Divide {
  double gap = 0;
  bool tells_apart = false;
};
/// Between groups with three answers or more: what two people say is not what a group says.
Divide divide(const std::vector<Counts>& groups);

struct SharedGround {
  Shared shared = Shared::no;
  std::optional<Leaning> leaning;
};
SharedGround shared_ground(const std::vector<Counts>& groups, const std::vector<Counts>& sides);

/// All of these from `all`, `groups` and `sides` of the statement; intervals without width.
void find_consensus(StatementOnMap& statement);

}  // namespace alongside::opinion_map
