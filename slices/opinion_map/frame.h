// From one map to the next: the same axes, the same groups.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinion_map/grouping/components.h"

namespace alongside::opinion_map {

/// The loadings of `frame` for these statements; 0 for those that it does not have.
std::vector<Point> loadings_before(const Frame& frame, const std::vector<std::int64_t>& statements);

/// The group of `frame` (place in its centres) in which each row would be; all -1 without groups.
std::vector<std::int32_t> groups_before(const Frame& frame, const Rows& rows,
                                        const std::vector<std::int64_t>& statements);

/// The middle of each part of the points; of a part without points the middle of all.
std::vector<Point> middles_of(const std::vector<Point>& points,
                              const std::vector<std::int32_t>& part_of, std::size_t parts);

/// How far from the middle of the map 95% of the points are; 1 where all are in the middle.
double reach_of(const std::vector<Point>& points);

}  // namespace alongside::opinion_map
