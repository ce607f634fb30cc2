#include "slices/opinion_map/grouping/grouping.h"

#include <algorithm>

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

namespace {

using Holds = std::vector<bool>;  // Of each division.

Holds that_hold(const std::vector<Division>& divisions, const ByChance* chance) {
  Holds holds;
  for (const Division& division : divisions) {
    const bool clear =
        chance == nullptr || division.silhouette > chance->silhouette[division.groups()];
    holds.push_back(clear && division.smallest >= static_cast<std::int64_t>(people_in_group));
  }
  return holds;
}

std::optional<std::size_t> clearest(const std::vector<Division>& divisions, const Holds& holds,
                                    std::size_t groups_before) {
  std::optional<std::size_t> chosen, before;
  for (std::size_t i = 0; i < divisions.size(); ++i) {
    if (!holds[i]) continue;
    if (divisions[i].groups() == groups_before) before = i;
    if (!chosen || divisions[i].silhouette > divisions[*chosen].silhouette + simpler_wins) {
      chosen = i;
    }
  }
  if (before && divisions[*chosen].silhouette <= divisions[*before].silhouette + before_wins) {
    return before;
  }
  return chosen;
}

/// Of those that hold, those with a gap of more than `least`.
Holds with_gap(const std::vector<Division>& divisions, Holds holds, double least) {
  for (std::size_t i = 0; i < divisions.size(); ++i) {
    const auto& gap = divisions[i].gap;
    holds[i] = holds[i] && (!gap || *gap > least);
  }
  return holds;
}

bool any(const Holds& holds) {
  return std::ranges::find(holds, true) != holds.end();
}

}  // namespace

bool some_gap(const std::vector<Division>& divisions, const ByChance* chance) {
  return any(with_gap(divisions, that_hold(divisions, chance), 1));
}

std::optional<std::size_t> choose_division(const std::vector<Division>& divisions,
                                           double first_share, const ByChance* chance,
                                           std::size_t groups_before) {
  if (chance != nullptr && first_share <= chance->first_share) return std::nullopt;
  const Holds holds = that_hold(divisions, chance);
  const bool groups = some_gap(divisions, chance);
  return clearest(divisions, groups ? with_gap(divisions, holds, gap_beside) : holds,
                  groups_before);
}

}  // namespace alongside::opinion_map
