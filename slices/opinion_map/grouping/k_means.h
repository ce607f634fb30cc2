// Groups of points by k-means (Lloyd 1982), begun by k-means++ (Arthur, Vassilvitskii 2007).
#pragma once

#include <cstdint>
#include <vector>

#include "foundation/base/random.h"
#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

struct Clusters {
  std::vector<std::int32_t> of;  // Of each point: the place of its centre.
  std::vector<Point> centres;
  double spread = 0;  // Sum of squared distances to the centres.
};

double squared_distance(const Point& one, const Point& other);
std::size_t nearest_of(const std::vector<Point>& centres, const Point& point);

/// From these centres on, until nothing changes or 100 rounds are over. A centre that loses all its
/// points stays where it is.
Clusters k_means_from(const std::vector<Point>& points, std::vector<Point> centres);

/// Several divisions are nearly as good, and a few beginnings do not find the best: another seed
/// would show other groups. Thorough are 60 beginnings; quick, 6, is for what is reckoned again and
/// again.
enum class Effort { quick, thorough };

/// The best of several beginnings. `begin_also` may add one (the groups of the map before): it wins
/// a draw, so that groups do not flicker. Needs as many points as `groups`.
Clusters k_means(const std::vector<Point>& points, std::size_t groups, Random random,
                 const std::vector<Point>& begin_also = {}, Effort effort = Effort::quick);

/// How many people are in the smallest group.
std::int64_t smallest_of(const Clusters& clusters);

}  // namespace alongside::opinion_map
