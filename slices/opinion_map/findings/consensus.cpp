#include "slices/opinion_map/findings/consensus.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "slices/opinion_map/findings/proportions.h"

namespace alongside::opinion_map {
namespace {

bool counts_for_itself(const Counts& part) {
  return part.answered() >= answers_for_part;
}

/// Every part that counts leans so, and at least `needed` do count.
bool all_lean(const std::vector<Counts>& parts, Leaning leaning, std::size_t needed) {
  std::size_t counting = 0;
  for (const Counts& part : parts) {
    if (!counts_for_itself(part)) continue;
    if (share_of(part, leaning) < share_in_common) return false;
    ++counting;
  }
  return counting >= needed;
}

/// 0.7 - 0.4 is less than 0.3 in doubles; a gap that is exactly at the threshold counts.
constexpr double rounding = 1e-12;

Interval without_width(double value) {
  return {.value = value, .low = value, .high = value};
}

}  // namespace

std::vector<Counts> groups_or_all(const std::vector<Counts>& groups, const Counts& all) {
  return groups.empty() ? std::vector<Counts>{all} : groups;
}

Together together(const std::vector<Counts>& groups) {
  Together product;
  for (const Counts& group : groups) {
    product.agree *= smoothed_share(group, Leaning::agree);
    product.disagree *= smoothed_share(group, Leaning::disagree);
  }
  return product;
}

Divide divide(const std::vector<Counts>& groups) {
  Divide widest;
  for (const Counts& more : groups) {
    for (const Counts& less : groups) {
      if (!counts_for_itself(more) || !counts_for_itself(less)) continue;
      const double gap =
          smoothed_share(more, Leaning::agree) - smoothed_share(less, Leaning::agree);
      widest.gap = std::max(widest.gap, gap);
      if (gap < gap_that_divides - rounding) continue;
      if (z_of_difference(more, less, Leaning::agree) > z_of_90) widest.tells_apart = true;
    }
  }
  return widest;
}

SharedGround shared_ground(const std::vector<Counts>& groups, const std::vector<Counts>& sides) {
  const std::size_t needed = std::clamp<std::size_t>(groups.size(), 1, 2);
  for (const Leaning leaning : {Leaning::agree, Leaning::disagree}) {
    if (!all_lean(groups, leaning, needed)) continue;
    const bool across_sides = all_lean(sides, leaning, 2);
    return {across_sides ? Shared::across_groups_and_sides : Shared::across_groups, leaning};
  }
  return {};
}

void find_consensus(StatementOnMap& statement) {
  const std::vector<Counts> groups = groups_or_all(statement.groups, statement.all);
  const Together product = together(groups);
  const Divide widest = divide(groups);
  const SharedGround ground = shared_ground(groups, statement.sides);
  statement.agree_together = without_width(product.agree);
  statement.disagree_together = without_width(product.disagree);
  statement.divides = without_width(widest.gap);
  statement.tells_apart = widest.tells_apart;
  statement.shared = ground.shared;
  statement.shared_leaning = ground.leaning;
}

}  // namespace alongside::opinion_map
