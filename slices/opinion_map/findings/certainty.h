// How sure the findings are: people are drawn anew from those counted, with replacement, as many as
// they are (the bootstrap of Efron, 1979), and everything is reckoned again from the answers on:
// components, places, groups, counts. An interval is from the 5% to the 95% quantile of what came
// out. Of more than most_resampled_people so many are drawn, and the interval is drawn together by
// sqrt(drawn / people), as the error of a mean is (m out of n bootstrap).
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinion_map/grouping/grouping.h"

namespace alongside::opinion_map {

/// What is resampled: the map that was found.
struct Found {
  const Answers& answers;
  const std::vector<std::size_t>& counted;    // Places of people.
  const std::vector<std::int32_t>& group_of;  // Of each of `counted`; 0 without groups.
  std::size_t groups = 0;                     // 0 where there are none.
  std::size_t sides = 0;
  const Components& components;
  const ByChance& chance;
};

struct Certainty {
  struct OfStatement {
    Interval agree_together, disagree_together, divides;
  };
  std::vector<OfStatement> statements;
  std::vector<double> groups_found_again;  // Mean Jaccard similarity of each group.
  /// [group][statement * 2 + (disagree ? 1 : 0)]: in which share it was representative.
  std::vector<std::vector<double>> representative_again;
  double same_number = 1;
  Interval sides_agreement;
};

/// The interval around `value`, which lies in it whatever came out.
Interval interval_of(double value, std::vector<double> drawn, double shrink);

/// `map` has everything but its intervals. `options.resamplings` is at least 1.
Certainty certainty_of(const Found& found, const OpinionMap& map, const MapOptions& options);

}  // namespace alongside::opinion_map
