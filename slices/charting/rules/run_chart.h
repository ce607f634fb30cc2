// Run charts: whether numbers move about their median as chance alone would move them.
//
// - Shift: six or more in a row on one side of the median; points on it neither count nor break it.
// - Trend: five or more in a row that all rise or all fall; of equal ones one counts (Perla,
//   Provost and Murray, 'The run chart', BMJ Quality & Safety 2011).
// - Too few crossings of the median: fewer than chance leaves in all but one of twenty charts,
//   the 5% point of a binomial distribution (Anhoej and Olesen, 'Run charts revisited', PLoS ONE
//   2014).
// - Astronomical point: Perla leaves it to those who know the matter. Here a point is pointed out
//   that is further from its nearest neighbour than all others are from each other.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "slices/charting/rules/flags.h"

namespace alongside::charting {

inline constexpr std::string_view run_rules = "alongside-run-1";
/// With fewer points, crossings and astronomical points are not looked for.
inline constexpr std::size_t points_for_runs = 10;

struct RunChart {
  double median = 0;
  std::size_t useful = 0;  // Points that are not on the median.
  std::size_t runs = 0;    // In a row on one side.
  std::size_t crossings = 0;
  std::size_t longest_run = 0;
  std::size_t fewest_crossings = 0;  // That chance leaves; 0 where there are too few points.
  bool too_few_crossings() const { return crossings < fewest_crossings; }
  std::vector<Flags> flags;  // By point.
};

/// One value at least.
RunChart run_chart_of(const std::vector<double>& values);

double median_of(std::vector<double> values);

/// The smallest k for which heads come up at most k times in `tosses` with a chance of 5% or more.
std::size_t fewest_by_chance(std::size_t tosses);

}  // namespace alongside::charting
