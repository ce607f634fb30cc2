#include "slices/charting/chart/chart.h"

#include <algorithm>

namespace alongside::charting {

std::string_view name_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::xmr:
      return "xmr";
    case ChartKind::run:
      return "run";
    case ChartKind::its:
      break;
  }
  return "its";
}

std::optional<double> place_of(const Series& series, std::chrono::sys_days day) {
  const auto& points = series.points;
  const auto has_day = [](const Point& point) { return point.day.has_value(); };
  if (points.empty() || !std::ranges::all_of(points, has_day)) return std::nullopt;
  const auto next =
      std::ranges::lower_bound(points, day, {}, [](const Point& p) { return *p.day; });
  // A little before the first and behind the last: still on the picture.
  if (next == points.end()) return static_cast<double>(points.size()) - 0.6;
  const auto place = static_cast<double>(next - points.begin());
  if (*next->day == day) return place;
  if (next == points.begin()) return -0.4;
  const auto before = std::prev(next);
  const double share = static_cast<double>((day - *before->day).count()) /
                       static_cast<double>((*next->day - *before->day).count());
  return place - 1 + share;
}

}  // namespace alongside::charting
