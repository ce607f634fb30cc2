#include "slices/charting/rules/interrupted_series.h"

#include <cassert>
#include <cmath>
#include <span>

#include "slices/charting/rules/student_t.h"
#include "slices/charting/series/series.h"

namespace alongside::charting {
namespace {

/// A line through points at `first`, `first` + 1 ... by least squares.
struct FittedLine {
  long double mean = 0, middle = 0;  // Of the values, and of their times.
  long double slope = 0;
  long double spread = 0;  // Sum of squares of the times about their middle.
  long double count = 0;

  double at(long double time) const { return static_cast<double>(mean + slope * (time - middle)); }
  /// Of the variance of `at`, for a variance of 1 of the points.
  long double variance_at(long double time) const {
    return 1 / count + (time - middle) * (time - middle) / spread;
  }
};

FittedLine line_through(std::span<const double> values, std::size_t first) {
  FittedLine line{.count = static_cast<long double>(values.size())};
  line.middle = static_cast<long double>(first) + (line.count - 1) / 2;
  for (const double value : values) line.mean += value;
  line.mean /= line.count;
  long double together = 0;
  for (std::size_t n = 0; n < values.size(); ++n) {
    const long double away = static_cast<long double>(first + n) - line.middle;
    line.spread += away * away;
    together += away * (values[n] - line.mean);
  }
  if (line.spread > 0) line.slope = together / line.spread;
  return line;
}

/// Least squares with a step and a change of slope are a line on each side, and one variance.
TwoLines two_lines(const std::vector<double>& values, std::size_t change) {
  const auto all = std::span(values);
  const FittedLine before = line_through(all.first(change), 1);
  const FittedLine after = line_through(all.subspan(change), change + 1);
  TwoLines lines;
  long double squares = 0, steps = 0, last = 0;
  for (std::size_t n = 0; n < values.size(); ++n) {
    const auto time = static_cast<long double>(n + 1);
    lines.expected.push_back((n < change ? before : after).at(time));
    if (n >= change) lines.had_nothing_changed.push_back(before.at(time));
    const long double left = values[n] - static_cast<long double>(lines.expected.back());
    squares += left * left;
    if (n > 0) steps += (left - last) * (left - last);
    last = left;
  }
  const auto freedom = static_cast<double>(values.size() - 4);
  const long double variance = squares / freedom;
  const double t = t_of_95_percent(freedom);
  const auto estimate = [&](long double value, long double share) {
    const auto found = static_cast<double>(value);
    const auto error = static_cast<double>(std::sqrt(variance * share));
    return Estimate{found, error, found - t * error, found + t * error};
  };
  const auto at = static_cast<long double>(change + 1);
  lines.start = estimate(before.at(0), before.variance_at(0));
  lines.trend_before = estimate(before.slope, 1 / before.spread);
  lines.step = estimate(static_cast<long double>(after.at(at)) - before.at(at),
                        before.variance_at(at) + after.variance_at(at));
  lines.trend_change = estimate(after.slope - before.slope, 1 / before.spread + 1 / after.spread);
  // Points that lie on their lines leave nothing but what rounding left.
  const long double rounding = 1e-12L * size_of(values);
  const bool is_left = squares > static_cast<long double>(values.size()) * rounding * rounding;
  lines.durbin_watson = is_left ? static_cast<double>(steps / squares) : 2;
  return lines;
}

double mean_of(std::span<const double> values) {
  long double sum = 0;
  for (const double value : values) sum += value;
  return static_cast<double>(sum / static_cast<long double>(values.size()));
}

}  // namespace

BeforeAndAfter before_and_after(const std::vector<double>& values, std::size_t change) {
  assert(change > 0 && change < values.size());
  const auto all = std::span(values);
  BeforeAndAfter found{.before = change,
                       .after = values.size() - change,
                       .mean_before = mean_of(all.first(change)),
                       .mean_after = mean_of(all.subspan(change)),
                       .lines = {}};
  if (found.before >= least_points_a_side && found.after >= least_points_a_side) {
    found.lines = two_lines(values, change);
  }
  return found;
}

}  // namespace alongside::charting
