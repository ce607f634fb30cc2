#include "slices/opinion_map/grouping/k_means.h"

#include <algorithm>
#include <limits>

namespace alongside::opinion_map {
namespace {

constexpr int most_rounds = 100;
constexpr std::size_t quick_beginnings = 6, thorough_beginnings = 60;
/// A new beginning must be better than the map before by so much.
constexpr double better = 0.98;
/// Beginnings are tried on so many points; the best goes on with all.
constexpr std::size_t points_to_begin_with = 4000;

/// The next point as a centre with a chance that grows with its squared distance to the nearest.
std::vector<Point> spread_out_centres(const std::vector<Point>& points, std::size_t groups,
                                      Random& random) {
  std::vector<Point> centres{points[random.below(points.size())]};
  std::vector<double> distances(points.size(), std::numeric_limits<double>::infinity());
  while (centres.size() < groups) {
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      distances[i] = std::min(distances[i], squared_distance(points[i], centres.back()));
      sum += distances[i];
    }
    double left = sum * random.unit();
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (distances[i] > 0) chosen = i;
      left -= distances[i];
      if (left < 0) break;
    }
    centres.push_back(points[chosen]);
  }
  return centres;
}

bool assign(const std::vector<Point>& points, Clusters& clusters) {
  bool changed = false;
  clusters.spread = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto nearest = static_cast<std::int32_t>(nearest_of(clusters.centres, points[i]));
    changed = changed || nearest != clusters.of[i];
    clusters.of[i] = nearest;
    clusters.spread +=
        squared_distance(points[i], clusters.centres[static_cast<std::size_t>(nearest)]);
  }
  return changed;
}

void move_centres(const std::vector<Point>& points, Clusters& clusters) {
  std::vector<Point> sums(clusters.centres.size());
  std::vector<double> counts(clusters.centres.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto group = static_cast<std::size_t>(clusters.of[i]);
    sums[group].x += points[i].x;
    sums[group].y += points[i].y;
    ++counts[group];
  }
  for (std::size_t group = 0; group < sums.size(); ++group) {
    if (counts[group] == 0) continue;
    clusters.centres[group] = {sums[group].x / counts[group], sums[group].y / counts[group]};
  }
}

std::vector<Point> some_of(const std::vector<Point>& points, Random& random) {
  if (points.size() <= points_to_begin_with) return points;
  std::vector<Point> some;
  for (std::size_t i = 0; i < points_to_begin_with; ++i) {
    some.push_back(points[random.below(points.size())]);
  }
  return some;
}

}  // namespace

double squared_distance(const Point& one, const Point& other) {
  const double x = one.x - other.x, y = one.y - other.y;
  return x * x + y * y;
}

std::size_t nearest_of(const std::vector<Point>& centres, const Point& point) {
  std::size_t nearest = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const double distance = squared_distance(centres[i], point);
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}

Clusters k_means_from(const std::vector<Point>& points, std::vector<Point> centres) {
  Clusters clusters{.of = std::vector<std::int32_t>(points.size(), -1),
                    .centres = std::move(centres)};
  for (int round = 0; round < most_rounds && assign(points, clusters); ++round) {
    move_centres(points, clusters);
  }
  assign(points, clusters);
  return clusters;
}

Clusters k_means(const std::vector<Point>& points, std::size_t groups, Random random,
                 const std::vector<Point>& begin_also, Effort effort) {
  const std::vector<Point> some = some_of(points, random);
  Clusters best;
  best.spread = std::numeric_limits<double>::infinity();
  const std::size_t beginnings =
      effort == Effort::quick ? quick_beginnings : thorough_beginnings;
  for (std::size_t i = 0; i < beginnings; ++i) {
    Clusters found = k_means_from(some, spread_out_centres(some, groups, random));
    if (found.spread < best.spread) best = std::move(found);
  }
  if (some.size() < points.size()) best = k_means_from(points, best.centres);
  if (begin_also.size() == groups) {
    Clusters kept = k_means_from(points, begin_also);
    if (best.spread >= better * kept.spread) return kept;
  }
  return best;
}

std::int64_t smallest_of(const Clusters& clusters) {
  std::vector<std::int64_t> people(clusters.centres.size());
  for (const std::int32_t group : clusters.of) ++people[static_cast<std::size_t>(group)];
  return people.empty() ? 0 : *std::ranges::min_element(people);
}

}  // namespace alongside::opinion_map
