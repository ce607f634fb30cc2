#include "slices/charting/rules/run_chart.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "slices/charting/series/series.h"

namespace alongside::charting {
namespace {

constexpr std::size_t shift_points = 6, trend_points = 5;

/// The points of a run, or of a trend: `counted` of them, all from `first` to `last`.
struct Stretch {
  std::size_t first = 0, last = 0, counted = 0;
};

void add_flag(RunChart& chart, std::size_t point, Flag flag) {
  chart.flags[point].push_back(flag);
}

void find_runs(RunChart& chart, const std::vector<double>& values, double size) {
  std::vector<std::size_t> run;
  bool above = false;
  const auto end_run = [&] {
    if (run.empty()) return;
    ++chart.runs;
    chart.longest_run = std::max(chart.longest_run, run.size());
    if (run.size() >= shift_points) {
      for (const std::size_t point : run) add_flag(chart, point, Flag::shift);
    }
    run.clear();
  };
  for (std::size_t n = 0; n < values.size(); ++n) {
    const bool is_higher = is_above(values[n], chart.median, size);
    if (!is_higher && !is_above(chart.median, values[n], size)) continue;
    ++chart.useful;
    if (is_higher != above) end_run();
    above = is_higher;
    run.push_back(n);
  }
  end_run();
  chart.crossings = chart.runs == 0 ? 0 : chart.runs - 1;
}

void find_trends(RunChart& chart, const std::vector<double>& values, double size) {
  Stretch trend{.first = 0, .last = 0, .counted = 1};
  int way = 0;
  const auto end_trend = [&] {
    if (trend.counted < trend_points) return;
    for (std::size_t n = trend.first; n <= trend.last; ++n) add_flag(chart, n, Flag::trend);
  };
  for (std::size_t n = 1; n < values.size(); ++n) {
    const bool rises = is_above(values[n], values[n - 1], size);
    if (!rises && !is_above(values[n - 1], values[n], size)) continue;
    const int now = rises ? 1 : -1;
    if (now != way) {
      end_trend();
      trend = {.first = n - 1, .last = n - 1, .counted = 1};
      way = now;
    }
    trend.last = n;
    ++trend.counted;
  }
  end_trend();
}

void find_astronomical(RunChart& chart, const std::vector<double>& values, double size) {
  if (values.size() < points_for_runs) return;
  std::vector<double> sorted = values;
  std::ranges::sort(sorted);
  const std::size_t last = sorted.size() - 1;
  const auto is_far = [&](double gap, double others) {
    return others > 0 && is_above(gap, others, size);
  };
  const bool high = is_far(sorted[last] - sorted[last - 1], sorted[last - 1] - sorted[0]);
  const bool low = is_far(sorted[1] - sorted[0], sorted[last] - sorted[1]);
  for (std::size_t n = 0; n < values.size(); ++n) {
    if ((high && values[n] == sorted[last]) || (low && values[n] == sorted[0])) {
      add_flag(chart, n, Flag::astronomical_point);
    }
  }
}

}  // namespace

double median_of(std::vector<double> values) {
  assert(!values.empty());
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : std::midpoint(values[half - 1], values[half]);
}

std::size_t fewest_by_chance(std::size_t tosses) {
  const auto all = static_cast<double>(tosses);
  // What lies further below has no weight that a double could hold beside 5%.
  const double first = std::max(0.0, std::floor(all / 2 - 10 * std::sqrt(all)));
  double sum = 0;
  for (double heads = first;; ++heads) {
    sum += std::exp(std::lgamma(all + 1) - std::lgamma(heads + 1) - std::lgamma(all - heads + 1) -
                    all * std::log(2.0));
    if (sum >= 0.05) return static_cast<std::size_t>(heads);
  }
}

RunChart run_chart_of(const std::vector<double>& values) {
  RunChart chart{.median = median_of(values), .flags = std::vector<Flags>(values.size())};
  const double size = size_of(values);
  find_runs(chart, values, size);
  find_trends(chart, values, size);
  find_astronomical(chart, values, size);
  if (chart.useful >= points_for_runs) chart.fewest_crossings = fewest_by_chance(chart.useful - 1);
  return chart;
}

}  // namespace alongside::charting
