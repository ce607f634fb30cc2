#include "slices/charting/series/series.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace alongside::charting {

std::vector<double> values_of(const Series& series) {
  std::vector<double> values;
  values.reserve(series.points.size());
  for (const Point& point : series.points) values.push_back(point.value);
  return values;
}

int decimals_of(const std::vector<double>& values) {
  constexpr int most = 6;
  const auto fits = [](double value, int decimals) {
    const double scaled = value * std::pow(10.0, decimals);
    return std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, std::abs(scaled));
  };
  int decimals = 0;
  for (const double value : values) {
    while (decimals < most && !fits(value, decimals)) ++decimals;
  }
  return decimals;
}

std::string number_text(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (text.find('.') != text.npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

double size_of(const std::vector<double>& values) {
  double size = 0;
  for (const double value : values) size = std::max(size, std::abs(value));
  return size;
}

}  // namespace alongside::charting
