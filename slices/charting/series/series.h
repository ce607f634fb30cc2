// Numbers over time: what charts are made of.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace alongside::charting {

inline constexpr std::size_t most_points = 100'000;

struct Point {
  std::string when;  // As it is shown: "2026-11-30", "2026-11", or "Week 3" as the file has it.
  std::optional<std::chrono::sys_days> day;  // Of `when`; the first of a month or year.
  double value = 0;
  std::string note;
};

struct Series {
  std::string measure;        // What was counted or measured; "" where nobody said it.
  std::vector<Point> points;  // In the order of time.
};

std::vector<double> values_of(const Series& series);

/// So many decimals as the numbers were written with, six at most.
int decimals_of(const std::vector<double>& values);
/// Rounded to so many decimals, without zeros at the end: "3.5", "12".
std::string number_text(double value, int decimals);

/// Two numbers that differ by less than reckoning with doubles may are the same; `size` is the
/// largest of the numbers at hand. So a point on a line is on it, not above.
inline bool is_above(double value, double line, double size) {
  return value - line > 1e-12 * size;
}
double size_of(const std::vector<double>& values);

}  // namespace alongside::charting
