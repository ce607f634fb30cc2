#include "slices/lottery/search/point_rounding.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace alongside::lottery {
namespace {

/// The point comes from a solver: what is so near to a whole number is meant to be one.
constexpr double whole_within = 1e-7;
constexpr double lean_to_wish = 0.05;
constexpr double most_lean = 0.4;
/// Divided points have types in parts for each row, besides; with fewer, dividing does not pay.
constexpr std::size_t parts_for_each_row = 3;

bool is_whole(double number) {
  return std::abs(number - std::round(number)) < whole_within;
}
int floor_of(double number) {
  return static_cast<int>(is_whole(number) ? std::round(number) : std::floor(number));
}
int ceil_of(double number) {
  return static_cast<int>(is_whole(number) ? std::round(number) : std::ceil(number));
}

double sum_of_row(const Polytope& polytope, const Point& point, std::size_t row) {
  double sum = 0;
  for (const int type : polytope.types_of[row]) sum += point[static_cast<std::size_t>(type)];
  return sum;
}

/// Between these the row's sum may be in a panel, so that the average can be `sum`.
RowLimits limits_near(double sum, const RowLimits& row) {
  if (sum > row.max - whole_within) return {row.max, row.max};
  if (sum < row.min + whole_within) return {row.min, row.min};
  return {std::max(row.min, floor_of(sum) - 1), std::min(row.max, ceil_of(sum) + 1)};
}

std::vector<RowLimits> limits_near(const Polytope& polytope, const Point& point) {
  std::vector<RowLimits> limits;
  for (std::size_t row = 0; row < polytope.rows.size(); ++row) {
    limits.push_back(limits_near(sum_of_row(polytope, point, row), polytope.rows[row]));
  }
  return limits;
}

/// Without rows of two people of whom seldom one is on a panel: mending does for these.
std::vector<int> rows_to_keep(const Polytope& polytope, const Point& point) {
  std::vector<int> kept;
  for (std::size_t row = 0; row < polytope.rows.size(); ++row) {
    const bool loose =
        polytope.types_of[row].size() <= 2 && sum_of_row(polytope, point, row) < 1 - whole_within;
    if (!loose) kept.push_back(static_cast<int>(row));
  }
  return kept;
}

RowsOfTypes kept_rows_of_types(const Polytope& polytope, const std::vector<int>& kept) {
  std::vector<int> place(polytope.rows.size(), -1);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    place[static_cast<std::size_t>(kept[i])] = static_cast<int>(i);
  }
  RowsOfTypes found;
  for (const std::vector<int>& rows : polytope.rows_of) {
    for (const int row : rows) {
      const int kept_at = place[static_cast<std::size_t>(row)];
      if (kept_at >= 0) found.rows.push_back(kept_at);
    }
    found.ends.push_back(found.rows.size());
  }
  return found;
}

std::vector<int> types_in_parts(const Point& point) {
  std::vector<int> types;
  for (std::size_t type = 0; type < point.size(); ++type) {
    if (!is_whole(point[type])) types.push_back(static_cast<int>(type));
  }
  return types;
}

Exchangeable exchangeable_near(const Point& point, const std::vector<RowLimits>& limits) {
  Exchangeable exchangeable{.types = types_in_parts(point), .rows = limits};
  for (const double number : point) {
    exchangeable.least.push_back(floor_of(number));
    exchangeable.most.push_back(ceil_of(number));
  }
  return exchangeable;
}

}  // namespace

PointRounding::PointRounding(const Polytope& polytope, const Point& point, std::uint64_t seed)
    : polytope_(polytope),
      random_(seed),
      in_parts_(lottery::types_in_parts(point)),
      limits_(limits_near(polytope, point)),
      kept_(rows_to_keep(polytope, point)),
      kept_rows_of_types_(kept_rows_of_types(polytope, kept_)),
      mending_(polytope, exchangeable_near(point, limits_)) {}

std::vector<int> PointRounding::in_parts_by_chance(const Point& point) {
  std::vector<int> order = lottery::types_in_parts(point);
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[static_cast<std::size_t>(random_.below(i))]);
  }
  return order;
}

std::vector<KeptRow> PointRounding::kept_rows_of(const Point& point) const {
  std::vector<double> sums(kept_.size(), 0);
  for (std::size_t type = 0; type < point.size(); ++type) {
    if (point[type] == 0) continue;
    for (const int row : kept_rows_of_types_.of(type)) {
      sums[static_cast<std::size_t>(row)] += point[type];
    }
  }
  std::vector<KeptRow> rows;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const RowLimits& limits = limits_[static_cast<std::size_t>(kept_[i])];
    rows.push_back({sums[i], static_cast<double>(std::max(limits.min, floor_of(sums[i]))),
                    static_cast<double>(std::min(limits.max, ceil_of(sums[i])))});
  }
  return rows;
}

std::optional<TypePanel> PointRounding::panel(const Point& near, const std::vector<double>& wish) {
  WalkStart start{.numbers = near, .least = {}, .most = {}, .rows = kept_rows_of(near)};
  for (const double number : near) {
    start.least.push_back(floor_of(number));
    start.most.push_back(ceil_of(number));
  }
  const std::vector<int> in_parts = in_parts_by_chance(near);
  const Point numbers = rounded_walk(kept_rows_of_types_, start, in_parts, wish);
  TypePanel panel = rounded(numbers, wish);
  if (!mending_.mend(panel, in_parts, wish, random_)) return std::nullopt;
  assert(meets_rows(polytope_, panel));
  return panel;
}

TypePanel PointRounding::rounded(const Point& numbers, const std::vector<double>& wish) {
  TypePanel panel;
  for (std::size_t type = 0; type < numbers.size(); ++type) {
    panel.push_back(floor_of(numbers[type]));
    if (is_whole(numbers[type])) continue;
    const double lean = std::clamp(wish[type] * lean_to_wish, -most_lean, most_lean);
    const double raised = numbers[type] + lean + 0.25 + random_.unit() / 2;
    panel.back() = std::clamp(floor_of(raised), panel.back(), panel.back() + 1);
  }
  return panel;
}

std::optional<std::pair<Point, Point>> PointRounding::halves(const Point& point) {
  const std::vector<int> order = in_parts_by_chance(point);
  if (order.size() < parts_for_each_row * kept_.size()) return std::nullopt;
  WalkStart start{.numbers = point, .least = point, .most = point, .rows = kept_rows_of(point)};
  std::vector<double> wish(point.size(), 0);
  for (const int type : order) {
    const auto index = static_cast<std::size_t>(type);
    const double down = point[index] - floor_of(point[index]);
    const double up = ceil_of(point[index]) - point[index];
    start.least[index] = down < up ? floor_of(point[index]) : point[index] - up;
    start.most[index] = down < up ? point[index] + down : ceil_of(point[index]);
    wish[index] = random_.unit() - 0.5;
  }
  for (KeptRow& row : start.rows) {
    const double either_way = std::max(0.0, std::min(row.sum - row.least, row.most - row.sum));
    row.least = row.sum - either_way;
    row.most = row.sum + either_way;
  }
  Point one = rounded_walk(kept_rows_of_types_, start, order, wish);
  Point other = point;
  for (const int type : order) {
    const auto index = static_cast<std::size_t>(type);
    other[index] = std::clamp(2 * point[index] - one[index], start.least[index], start.most[index]);
  }
  return std::pair(std::move(one), std::move(other));
}

}  // namespace alongside::lottery
