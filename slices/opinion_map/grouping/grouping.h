// How many groups of opinion there are.
//
// People's places are divided into 2, 3, 4 and 5 groups by k-means. The division with the clearest
// mean silhouette is taken (as the Polis software does), of those that hold, each of them:
//   - no group is smaller than people_in_group;
//   - answers go together more than by chance: the first component carries more than in 99% of
//     shuffled conversations, in which each statement keeps its answers and each person the
//     statements they answered, but who gave which answer is drawn by lot (a permutation test in
//     the manner of Horn's parallel analysis, 1965);
//   - the silhouette is clearer than in 95% of the shuffled conversations.
// Where none holds there is one group: no structure that chance would not make as well. Where one
// that holds has a gap between each two groups (gap.h), there are groups, and it is chosen among
// those with nearly a gap (`gap_beside`). Otherwise they are no groups: parts of a line or a cloud
// of people, cut so that it can be told what each part says.
//
// More groups must be clearer than fewer by `simpler_wins`, and another number than in the map
// before by `before_wins`: so that a new answer does not make groups come and go.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "slices/opinion_map/grouping/components.h"
#include "slices/opinion_map/grouping/k_means.h"

namespace alongside::opinion_map {

inline constexpr std::size_t fewest_groups = 2;
inline constexpr double simpler_wins = 0.02;
inline constexpr double before_wins = 0.05;
inline constexpr double gap_beside = 0.75;

struct Division {
  Clusters clusters;
  double silhouette = 0;
  std::int64_t smallest = 0;
  std::optional<double> gap;  // The least (gap.h); nothing where none was looked for.
  std::size_t groups() const { return clusters.centres.size(); }
};

/// Into 2, 3, 4 and 5 groups, as far as there are people_in_group for each.
std::vector<Division> divisions_of(const std::vector<Point>& points, std::uint64_t seed,
                                   const std::vector<Point>& centres_before = {},
                                   Effort effort = Effort::quick);

/// What shuffled conversations stay under.
struct ByChance {
  double first_share = 0, second_share = 0;          // 99% of them.
  std::array<double, most_groups + 1> silhouette{};  // 95%, for each number of groups.
};

/// Whether there are groups: a division that holds has a gap.
bool some_gap(const std::vector<Division>& divisions, const ByChance* chance);

/// Place in `divisions`; nothing where there is one group. Without `chance` no test by chance is
/// made, and without `Division::gap` none for gaps. `groups_before` is 0 where there were none.
std::optional<std::size_t> choose_division(const std::vector<Division>& divisions,
                                           double first_share, const ByChance* chance,
                                           std::size_t groups_before);

}  // namespace alongside::opinion_map
