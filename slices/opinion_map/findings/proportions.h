// Shares of answers, and whether they differ from half or from each other by more than chance.
#pragma once

#include <cstdint>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

/// The 90th percentile of the normal distribution: what is less likely than one in ten by chance,
/// one-sided, is more than chance. The threshold of the Polis software.
inline constexpr double z_of_90 = 1.2816;

std::int64_t how_many_lean(const Counts& counts, Leaning leaning);

/// Of all answers, passes too. Nothing answered: 0.
double share_of(const Counts& counts, Leaning leaning);

/// With one answer added to each side (Laplace): (n + 1) / (N + 2), so that one of one is not all.
double smoothed_share(const Counts& counts, Leaning leaning);

/// That more than half lean so: one-proportion test with a success added, as in Polis.
///   z = 2 sqrt(N + 1) ((n + 1) / (N + 1) - 1/2)
double z_of_share(const Counts& counts, Leaning leaning);

/// That more of the one lean so than of the other: two-proportion test, pooled.
///   z = (p - q) / sqrt(r (1 - r) (1/N + 1/M)), p = n/N, q = m/M, r = (n + m) / (N + M)
/// 0 where one has no answers or all answers are alike.
double z_of_difference(const Counts& one, const Counts& other, Leaning leaning);

/// The same with a success added to each, as Polis compares a group with everybody else: n + 1 and
/// m + 1 of N + 1 and M + 1.
double z_against_others(const Counts& group, const Counts& others, Leaning leaning);

}  // namespace alongside::opinion_map
