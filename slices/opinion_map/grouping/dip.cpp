#include "slices/opinion_map/grouping/dip.h"

#include <algorithm>
#include <cmath>

namespace alongside::opinion_map {
namespace {

using Places = std::vector<std::size_t>;

/// The corners of the greatest convex function under the steps from `from` to `to` (`lower`), or of
/// the least concave one above them. Ascending.
Places hull(const std::vector<double>& x, std::size_t from, std::size_t to, bool lower) {
  Places corners;
  // Is `b` not needed between `a` and `c`?
  const auto spare = [&](std::size_t a, std::size_t b, std::size_t c) {
    const double left = static_cast<double>(b - a) * (x[c] - x[b]);
    const double right = static_cast<double>(c - b) * (x[b] - x[a]);
    return lower ? left >= right : left <= right;
  };
  for (std::size_t i = from; i <= to; ++i) {
    while (corners.size() >= 2 && spare(corners[corners.size() - 2], corners.back(), i)) {
      corners.pop_back();
    }
    corners.push_back(i);
  }
  return corners;
}

/// The height at `at` of the line through the corners around it, in steps.
double height(const std::vector<double>& x, const Places& corners, std::size_t at) {
  const auto after = std::ranges::lower_bound(corners, at);
  if (*after == at) return static_cast<double>(at);
  const std::size_t b = *after, a = *(after - 1);
  if (x[b] == x[a]) return static_cast<double>(at);
  return static_cast<double>(a) +
         static_cast<double>(b - a) * (x[at] - x[a]) / (x[b] - x[a]);
}

/// How far the steps are from one of the hulls between two places, in steps.
double farthest(const std::vector<double>& x, const Places& corners, std::size_t from,
                std::size_t to, bool lower) {
  double most = 0;
  for (std::size_t i = from; i <= to; ++i) {
    const double line = height(x, corners, i), step = static_cast<double>(i);
    // The distribution goes up by a step at its place: both ends of the step count.
    most = std::max(most, lower ? step + 1 - line : line - (step - 1));
  }
  return most;
}

struct Widest {
  double apart = 0;
  std::size_t low = 0, high = 0;  // The next modal interval.
};

/// Where the two hulls are furthest apart.
Widest widest_of(const std::vector<double>& x, const Places& under, const Places& over) {
  Widest widest;
  const auto last_at_most = [](const Places& corners, std::size_t at) {
    return *(std::ranges::upper_bound(corners, at) - 1);
  };
  const auto first_at_least = [](const Places& corners, std::size_t at) {
    return *std::ranges::lower_bound(corners, at);
  };
  const auto look = [&](std::size_t at) {
    const double apart = height(x, over, at) - height(x, under, at);
    if (apart < widest.apart) return;
    widest = {apart, last_at_most(under, at), first_at_least(over, at)};
  };
  for (const std::size_t at : under) look(at);
  for (const std::size_t at : over) look(at);
  return widest;
}

}  // namespace

double dip_of(std::vector<double> x) {
  std::ranges::sort(x);
  const std::size_t count = x.size();
  if (count < 4 || x.front() == x.back()) return 0;
  std::size_t low = 0, high = count - 1;
  double dip = 1;
  while (low < high) {
    const Places under = hull(x, low, high, true), over = hull(x, low, high, false);
    const Widest widest = widest_of(x, under, over);
    if (widest.apart <= 0 || widest.apart + 1 < dip) break;
    dip = std::max({dip, farthest(x, under, low, widest.low, true),
                    farthest(x, over, widest.high, high, false)});
    if (widest.low == low && widest.high == high) break;
    low = widest.low;
    high = widest.high;
  }
  return dip / (2 * static_cast<double>(count));
}

double dip_by_chance(std::size_t values) {
  const double root = std::sqrt(static_cast<double>(values));
  return values < 4 ? 1 : (0.64 - 0.45 / root) / root;
}

}  // namespace alongside::opinion_map
