#include "slices/opinion_map/grouping/silhouette.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "foundation/base/random.h"
#include "slices/opinion_map/grouping/k_means.h"

namespace alongside::opinion_map {
namespace {

/// From the sums of a point's distances to each group.
double silhouette_of(const std::vector<double>& sums, const std::vector<double>& counts,
                     std::size_t own) {
  if (counts[own] < 2) return 0;
  const double inside = sums[own] / (counts[own] - 1);
  double outside = -1;
  for (std::size_t group = 0; group < sums.size(); ++group) {
    if (group == own || counts[group] == 0) continue;
    const double mean = sums[group] / counts[group];
    if (outside < 0 || mean < outside) outside = mean;
  }
  const double larger = std::max(inside, outside);
  return outside < 0 || larger == 0 ? 0 : (outside - inside) / larger;
}

}  // namespace

std::vector<std::size_t> sample_for_silhouette(std::size_t points, std::uint64_t seed) {
  std::vector<std::size_t> places(points);
  std::iota(places.begin(), places.end(), std::size_t{0});
  if (points <= most_silhouette_points) return places;
  Random random(seed);
  for (std::size_t i = 0; i < most_silhouette_points; ++i) {
    std::swap(places[i], places[i + random.below(points - i)]);
  }
  places.resize(most_silhouette_points);
  std::ranges::sort(places);
  return places;
}

double mean_silhouette(const std::vector<Point>& points, const std::vector<std::int32_t>& group_of,
                       std::size_t groups, const std::vector<std::size_t>& sample) {
  if (sample.empty() || groups < 2) return 0;
  std::vector<double> counts(groups);
  for (const std::size_t i : sample) ++counts[static_cast<std::size_t>(group_of[i])];
  std::vector<double> sums(groups);
  double total = 0;
  for (const std::size_t i : sample) {
    std::ranges::fill(sums, 0.0);
    for (const std::size_t j : sample) {
      sums[static_cast<std::size_t>(group_of[j])] +=
          std::sqrt(squared_distance(points[i], points[j]));
    }
    total += silhouette_of(sums, counts, static_cast<std::size_t>(group_of[i]));
  }
  return total / static_cast<double>(sample.size());
}

}  // namespace alongside::opinion_map
