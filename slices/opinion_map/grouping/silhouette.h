// How well points lie in their groups: the mean silhouette (Rousseeuw, 'Silhouettes: a graphical
// aid to the interpretation and validation of cluster analysis', 1987). Of a point: (b - a) /
// max(a, b), a the mean distance to the others of its group, b to those of the nearest other group;
// 0 where it is alone in its group.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

/// Every point costs a distance to every other: of more points than this, chance chooses so many.
inline constexpr std::size_t most_silhouette_points = 500;

/// `places` into `points` that stand for them: all, or so many by chance from `seed`, ascending.
std::vector<std::size_t> sample_for_silhouette(std::size_t points, std::uint64_t seed);

/// Of the points that `sample` names, among themselves. -1 to 1; 0 where there is one group.
double mean_silhouette(const std::vector<Point>& points, const std::vector<std::int32_t>& group_of,
                       std::size_t groups, const std::vector<std::size_t>& sample);

}  // namespace alongside::opinion_map
