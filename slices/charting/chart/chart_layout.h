// Where things stand in the picture of a chart: across by shares of its width, down in pixels.
#pragma once

#include <vector>

#include "slices/charting/chart/chart.h"

namespace alongside::charting {

inline constexpr int plot_top = 40, plot_bottom = 300, chart_height = 330;

class ChartLayout {
 public:
  explicit ChartLayout(const Chart& chart);
  /// From 0 to 1; `at` is a point, or between two.
  double across(double at) const { return (at + 0.5) / points_; }
  /// Pixels from above.
  double down(double value) const;
  /// Pixels from above of the label of each line of the chart, so that none covers another.
  const std::vector<double>& labels() const { return labels_; }

 private:
  void place_labels(const Chart& chart);

  double points_ = 1;
  double low_ = 0, high_ = 1;
  std::vector<double> labels_;
};

}  // namespace alongside::charting
