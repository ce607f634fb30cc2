#include "slices/lottery/search/point_rounding.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace alongside::lottery {
namespace {

/// The point comes from a solver: what is so near to a whole number is meant to be one.
constexpr double whole_within = 1e-7;
constexpr int most_exchanges = 80;
constexpr double against_wish = 1.5;
constexpr int unwanted = 100;
constexpr double any_wish = 1e9;
constexpr int mends_two = -2;
constexpr double lean_to_wish = 0.05;
constexpr double most_lean = 0.4;

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

int distance(int count, const RowLimits& limits) {
  return std::max({0, limits.min - count, count - limits.max});
}

WalkStart walk_start(const Polytope& polytope, const std::vector<double>& numbers,
                     const std::vector<RowLimits>& limits, const std::vector<int>& kept) {
  WalkStart start{.numbers = numbers};
  std::vector<int> place(polytope.rows.size(), -1);
  for (const int row : kept) {
    const auto index = static_cast<std::size_t>(row);
    place[index] = static_cast<int>(start.rows.size());
    const double sum = sum_of_row(polytope, numbers, index);
    start.rows.push_back({sum, static_cast<double>(std::max(limits[index].min, floor_of(sum))),
                          static_cast<double>(std::min(limits[index].max, ceil_of(sum)))});
  }
  start.rows_of.resize(numbers.size());
  for (std::size_t type = 0; type < numbers.size(); ++type) {
    start.least.push_back(floor_of(numbers[type]));
    start.most.push_back(ceil_of(numbers[type]));
    for (const int row : polytope.rows_of[type]) {
      const int kept_at = place[static_cast<std::size_t>(row)];
      if (kept_at >= 0) start.rows_of[type].push_back(kept_at);
    }
  }
  return start;
}

}  // namespace

PointRounding::PointRounding(const Polytope& polytope, const Point& point, std::uint64_t seed)
    : polytope_(polytope), random_(seed) {
  for (std::size_t type = 0; type < point.size(); ++type) {
    if (!is_whole(point[type])) in_parts_.push_back(static_cast<int>(type));
  }
  std::vector<int> kept;
  for (std::size_t row = 0; row < polytope.rows.size(); ++row) {
    const double sum = sum_of_row(polytope, point, row);
    limits_.push_back(limits_near(sum, polytope.rows[row]));
    const bool loose = polytope.types_of[row].size() <= 2 && sum < 1 - whole_within;
    if (!loose) kept.push_back(static_cast<int>(row));
  }
  start_ = walk_start(polytope, point, limits_, kept);
}

std::optional<TypePanel> PointRounding::panel(const std::vector<double>& wish) {
  std::vector<int> order = in_parts_;
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[static_cast<std::size_t>(random_.below(i))]);
  }
  const std::vector<double> numbers = rounded_walk(start_, order, wish);
  TypePanel panel;
  for (std::size_t type = 0; type < numbers.size(); ++type) {
    if (is_whole(numbers[type])) {
      panel.push_back(static_cast<int>(std::lround(numbers[type])));
      continue;
    }
    const double lean = std::clamp(wish[type] * lean_to_wish, -most_lean, most_lean);
    panel.push_back(floor_of(numbers[type] + lean + 0.25 + random_.unit() / 2));
    panel.back() = std::clamp(panel.back(), static_cast<int>(start_.least[type]),
                              static_cast<int>(start_.most[type]));
  }
  count(panel);
  fix_seats(panel, wish);
  if (!mend(panel, wish)) return std::nullopt;
  assert(meets_rows(polytope_, panel));
  return panel;
}

void PointRounding::count(const TypePanel& panel) {
  counts_.assign(polytope_.rows.size(), 0);
  for (std::size_t type = 0; type < panel.size(); ++type) {
    if (panel[type] == 0) continue;
    for (const int row : polytope_.rows_of[type]) {
      counts_[static_cast<std::size_t>(row)] += panel[type];
    }
  }
  if_removed_.assign(counts_.size(), 0);
  if_added_.assign(counts_.size(), 0);
  for (std::size_t row = 0; row < counts_.size(); ++row) update(row);
}

void PointRounding::update(std::size_t row) {
  const int now = distance(counts_[row], limits_[row]);
  if_removed_[row] = distance(counts_[row] - 1, limits_[row]) - now;
  if_added_[row] = distance(counts_[row] + 1, limits_[row]) - now;
}

void PointRounding::move(TypePanel& panel, int type, int by) {
  const auto index = static_cast<std::size_t>(type);
  panel[index] += by;
  for (const int row : polytope_.rows_of[index]) {
    counts_[static_cast<std::size_t>(row)] += by;
    update(static_cast<std::size_t>(row));
  }
}

/// One by one, whoever mends most.
void PointRounding::fix_seats(TypePanel& panel, const std::vector<double>& wish) {
  while (counts_[0] != polytope_.seats()) {
    const bool add = counts_[0] < polytope_.seats();
    int best = -1, best_change = 0;
    double best_gain = 0;
    for (const int type : in_parts_) {
      const auto index = static_cast<std::size_t>(type);
      if (add ? panel[index] >= start_.most[index] : panel[index] <= start_.least[index]) continue;
      int change = 0;
      for (const int row : polytope_.rows_of[index]) {
        change += (add ? if_added_ : if_removed_)[static_cast<std::size_t>(row)];
      }
      const double gain = add ? wish[index] : -wish[index];
      if (gain < -against_wish) change += unwanted;
      if (best < 0 || std::pair(change, -gain) < std::pair(best_change, -best_gain)) {
        best = type;
        best_change = change;
        best_gain = gain;
      }
    }
    if (best < 0) return;
    move(panel, best, add ? 1 : -1);
  }
}

/// How the rows' distance to their limits changes where one type's person makes room for another's.
/// The rows of all types are the seats, one of each feature, and perhaps an address: those at the
/// same place are of the same kind, and one that counts both stays as it is.
int PointRounding::change_of(int remove, int add) const {
  const std::vector<int>& from = polytope_.rows_of[static_cast<std::size_t>(remove)];
  const std::vector<int>& to = polytope_.rows_of[static_cast<std::size_t>(add)];
  const std::size_t shared = std::min(from.size(), to.size());
  int change = 0;
  for (std::size_t i = 1; i < shared; ++i) {
    if (from[i] == to[i]) continue;
    change += if_removed_[static_cast<std::size_t>(from[i])];
    change += if_added_[static_cast<std::size_t>(to[i])];
  }
  for (std::size_t i = shared; i < from.size(); ++i) {
    change += if_removed_[static_cast<std::size_t>(from[i])];
  }
  for (std::size_t i = shared; i < to.size(); ++i) {
    change += if_added_[static_cast<std::size_t>(to[i])];
  }
  return change;
}

/// Who may leave and who may come, so that `row` is mended; those that the wish wants first.
/// Without those that it wants the other way by more than `against`: always the same ones would
/// mend.
void PointRounding::list_exchanges(const TypePanel& panel, const std::vector<double>& wish,
                                   std::size_t row, double against) {
  const bool too_many = counts_[row] > limits_[row].max;
  out_.clear();
  in_.clear();
  for (const int type : in_parts_) {
    const auto index = static_cast<std::size_t>(type);
    const std::vector<int>& rows = polytope_.rows_of[index];
    const bool counted = std::ranges::find(rows, static_cast<int>(row)) != rows.end();
    if (counted == too_many && panel[index] > start_.least[index] && wish[index] < against) {
      out_.push_back(type);
    }
    if (counted != too_many && panel[index] < start_.most[index] && wish[index] > -against) {
      in_.push_back(type);
    }
  }
  const auto of = [&](int type) { return wish[static_cast<std::size_t>(type)]; };
  std::ranges::sort(out_, {}, of);
  std::ranges::sort(in_, std::ranges::greater{}, of);
}

/// The first that mends two rows at once, or the one that mends most.
std::optional<PointRounding::Exchange> PointRounding::best_exchange() const {
  std::optional<Exchange> best;
  for (const int add : in_) {
    for (const int remove : out_) {
      const int change = change_of(remove, add);
      if (!best || change < best->change) best = {remove, add, change};
      if (change <= mends_two) return best;
    }
  }
  return best;
}

bool PointRounding::mend(TypePanel& panel, const std::vector<double>& wish) {
  for (int exchange = 0; exchange < most_exchanges; ++exchange) {
    violated_.clear();
    for (std::size_t row = 0; row < counts_.size(); ++row) {
      if (distance(counts_[row], limits_[row]) > 0) violated_.push_back(static_cast<int>(row));
    }
    if (violated_.empty()) return true;
    const auto row = static_cast<std::size_t>(violated_[random_.below(violated_.size())]);
    if (row == 0) return false;
    list_exchanges(panel, wish, row, against_wish);
    auto best = best_exchange();
    if (!best || best->change >= 0) {
      list_exchanges(panel, wish, row, any_wish);
      best = best_exchange();
    }
    if (!best || best->change > 0) return false;
    move(panel, best->remove, -1);
    move(panel, best->add, 1);
  }
  return false;
}

}  // namespace alongside::lottery
