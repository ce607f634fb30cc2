#include "slices/charting/chart/chart_layout.h"

#include <algorithm>
#include <functional>

namespace alongside::charting {

ChartLayout::ChartLayout(const Chart& chart) : points_(static_cast<double>(chart.points.size())) {
  low_ = high_ = chart.points.front().point.value;
  const auto take_in = [&](double value) {
    low_ = std::min(low_, value);
    high_ = std::max(high_, value);
  };
  for (const ChartPoint& point : chart.points) take_in(point.point.value);
  for (const ChartLine& line : chart.lines) {
    take_in(line.from);
    take_in(line.to);
  }
  constexpr double least_spread = 1e-100;  // Below, there is nothing to divide by.
  const double room = high_ - low_ > least_spread ? 0.06 * (high_ - low_) : 1;
  low_ -= room;
  high_ += room;
  place_labels(chart);
}

double ChartLayout::down(double value) const {
  return plot_bottom - (plot_bottom - plot_top) * (value - low_) / (high_ - low_);
}

/// Above its line, that of a lower limit below it: so it covers no points.
void ChartLayout::place_labels(const Chart& chart) {
  constexpr double above_line = 6, below_line = 17, apart = 18;
  const auto is_lower = [&](std::size_t line) {
    return chart.lines[line].is == ChartLine::Is::lower_limit;
  };
  std::vector<std::size_t> order;
  for (std::size_t n = 0; n < chart.lines.size(); ++n) {
    const ChartLine& line = chart.lines[n];
    labels_.push_back(down(line.to) + (is_lower(n) ? below_line : -above_line));
    const bool at_edge = line.label && line.end == chart.points.size();
    if (at_edge && !is_lower(n)) order.push_back(n);
  }
  std::ranges::sort(order, std::greater(), [&](std::size_t line) { return labels_[line]; });
  // From below upwards, each stands clear of the one before.
  for (std::size_t n = 1; n < order.size(); ++n) {
    labels_[order[n]] = std::min(labels_[order[n]], labels_[order[n - 1]] - apart);
  }
}

}  // namespace alongside::charting
