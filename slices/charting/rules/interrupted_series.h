// Before and after a change, by an interrupted time series: a straight line through the points
// before, another through those after, and what differs between them where the change was.
//
//   Y = start + trend_before * time + step * after + trend_change * time since
//
// `time` counts the points from 1; `after` is 0 before the change and 1 from it on; `time since` is
// 0 at the first point after the change (Wagner, Soumerai, Zhang and Ross-Degnan, 'Segmented
// regression analysis of interrupted time series', J Clin Pharm Ther 2002). By least squares, with
// 95% intervals of Student's t. These are too narrow where points that follow each other are
// alike, and short series cannot show whether they are.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace alongside::charting {

inline constexpr std::string_view its_rules = "alongside-its-1";
/// On each side: with fewer nothing is worked out (Cochrane EPOC, 'Interrupted time series (ITS)
/// analyses', 2013); with fewer than the second a warning stands beside it.
inline constexpr std::size_t least_points_a_side = 3;
inline constexpr std::size_t enough_points_a_side = 12;

struct Estimate {
  double value = 0;
  double standard_error = 0;
  double low = 0;  // 95% interval.
  double high = 0;
};

struct TwoLines {
  Estimate start;                // Of the line before, one step before the first point.
  Estimate trend_before;         // A step of time.
  Estimate step;                 // At the first point after the change.
  Estimate trend_change;         // How much more a step of time brings than before.
  double durbin_watson = 0;      // About 2 where points that follow each other are not alike.
  std::vector<double> expected;  // By point.
  std::vector<double> had_nothing_changed;  // By point after the change.
};

struct BeforeAndAfter {
  std::size_t before = 0;
  std::size_t after = 0;
  double mean_before = 0;
  double mean_after = 0;
  std::optional<TwoLines> lines;  // Nothing with too few points.
};

/// `change`: the first point after it; one at least stands before, and one after.
BeforeAndAfter before_and_after(const std::vector<double>& values, std::size_t change);

}  // namespace alongside::charting
