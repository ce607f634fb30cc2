// The three charts, made of a series.
#pragma once

#include <optional>
#include <vector>

#include "slices/charting/chart/chart.h"

namespace alongside::charting {

struct Target {
  double value = 0;
  bool higher_is_better = true;
};

/// One point at least in each; `anew` as `xmr_of` wants it.
Chart xmr_chart(const Series& series, const std::vector<NewLimits>& anew = {},
                const std::optional<Target>& target = {});
Chart run_chart(const Series& series);
/// `change`: the first point after it, not the first of all.
Chart before_and_after_chart(const Series& series, std::size_t change);

/// What is said of one or two points alone, whatever they are shown as.
std::optional<Message> snapshot_warning(std::size_t points);

}  // namespace alongside::charting
