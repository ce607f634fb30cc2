#include "slices/opinion_map/grouping/grouping.h"

#include "slices/opinion_map/grouping/silhouette.h"

namespace alongside::opinion_map {

std::vector<Division> divisions_of(const std::vector<Point>& points, std::uint64_t seed,
                                   const std::vector<Point>& centres_before, Effort effort) {
  std::vector<Division> divisions;
  const std::vector<std::size_t> sample = sample_for_silhouette(points.size(), seed);
  for (std::size_t groups = fewest_groups; groups <= most_groups; ++groups) {
    if (points.size() < groups * people_in_group) break;
    Division division{.clusters =
                          k_means(points, groups, Random(seed + groups), centres_before, effort)};
    division.silhouette = mean_silhouette(points, division.clusters.of, groups, sample);
    division.smallest = smallest_of(division.clusters);
    divisions.push_back(std::move(division));
  }
  return divisions;
}

std::optional<std::size_t> choose_division(const std::vector<Division>& divisions,
                                           double first_share, const ByChance* chance,
                                           std::size_t groups_before) {
  if (chance != nullptr && first_share <= chance->first_share) return std::nullopt;
  std::optional<std::size_t> chosen, before;
  for (std::size_t i = 0; i < divisions.size(); ++i) {
    const Division& division = divisions[i];
    if (division.smallest < static_cast<std::int64_t>(people_in_group)) continue;
    if (chance != nullptr && division.silhouette <= chance->silhouette[division.groups()]) continue;
    if (division.groups() == groups_before) before = i;
    if (!chosen || division.silhouette > divisions[*chosen].silhouette + simpler_wins) chosen = i;
  }
  if (before && divisions[*chosen].silhouette <= divisions[*before].silhouette + before_wins) {
    return before;
  }
  return chosen;
}

}  // namespace alongside::opinion_map
