#include "slices/charting/rules/xmr.h"

#include <cassert>
#include <cmath>
#include <span>

#include "slices/charting/series/series.h"

namespace alongside::charting {
namespace {

constexpr double limit_factor = 2.66, range_factor = 3.267;
constexpr std::size_t long_run = 7;

/// Where a value is: -1 below, 0 on, 1 above a line.
int side_of(double value, double line, double size) {
  return is_above(value, line, size) ? 1 : is_above(line, value, size) ? -1 : 0;
}

XmrPart part_of(std::span<const double> values, std::size_t begin, std::string reason) {
  XmrPart part{.begin = begin,
               .end = begin + values.size(),
               .reason = std::move(reason),
               .mean = 0,
               .limits = {}};
  long double sum = 0, ranges = 0;
  for (std::size_t n = 0; n < values.size(); ++n) {
    sum += values[n];
    if (n > 0) ranges += std::abs(static_cast<long double>(values[n]) - values[n - 1]);
  }
  const long double mean = sum / static_cast<long double>(values.size());
  part.mean = static_cast<double>(mean);
  if (values.size() < 2) return part;
  const long double range = ranges / static_cast<long double>(values.size() - 1);
  part.limits = NaturalLimits{.moving_range_mean = static_cast<double>(range),
                              .upper = static_cast<double>(mean + limit_factor * range),
                              .lower = static_cast<double>(mean - limit_factor * range),
                              .upper_range = static_cast<double>(range_factor * range)};
  return part;
}

/// Flags the points from `begin` to `end` where they are seven or more.
void flag_long(std::vector<Flags>& flags, std::size_t begin, std::size_t end, Flag flag) {
  if (end - begin < long_run) return;
  for (std::size_t n = begin; n < end; ++n) flags[n].push_back(flag);
}

/// Flags one part; `values` are those of all.
class PartFlags {
 public:
  PartFlags(const std::vector<double>& values, const XmrPart& part, std::vector<Flags>& flags)
      : values_(values), part_(part), flags_(flags), size_(size_of(values)) {}

  void find() {
    if (part_.limits) outside();
    runs();
    trends();
    if (part_.limits) two_of_three();
  }

 private:
  void outside() {
    for (std::size_t n = part_.begin; n < part_.end; ++n) {
      if (is_outside(n)) flags_[n].push_back(Flag::outside_limit);
    }
  }

  void runs() {
    std::size_t begin = part_.begin;
    for (std::size_t n = part_.begin; n < part_.end; ++n) {
      const int side = side_of(values_[n], part_.mean, size_);
      if (side == 0) {
        flag_long(flags_, begin, n, Flag::seven_on_one_side);
        begin = n + 1;
      } else if (n > begin && side != side_of(values_[n - 1], part_.mean, size_)) {
        flag_long(flags_, begin, n, Flag::seven_on_one_side);
        begin = n;
      }
    }
    flag_long(flags_, begin, part_.end, Flag::seven_on_one_side);
  }

  void trends() {
    std::size_t begin = part_.begin;
    int way = 0;
    for (std::size_t n = part_.begin + 1; n < part_.end; ++n) {
      const int now = side_of(values_[n], values_[n - 1], size_);
      if (now != way || now == 0) {
        if (way != 0) flag_long(flags_, begin, n, Flag::seven_point_trend);
        begin = n - 1;
      }
      way = now;
    }
    if (way != 0) flag_long(flags_, begin, part_.end, Flag::seven_point_trend);
  }

  void two_of_three() {
    for (std::size_t n = part_.begin; n < part_.end; ++n) {
      const int third = outer_third(n);
      if (third == 0) continue;
      for (std::size_t apart = 1; apart <= 2; ++apart) {
        const bool after = n + apart < part_.end && outer_third(n + apart) == third;
        const bool before = n >= part_.begin + apart && outer_third(n - apart) == third;
        if (!after && !before) continue;
        flags_[n].push_back(Flag::two_of_three);
        break;
      }
    }
  }

  bool is_outside(std::size_t n) const {
    return is_above(values_[n], part_.limits->upper, size_) ||
           is_above(part_.limits->lower, values_[n], size_);
  }

  /// 1 in the upper outer third, -1 in the lower one, 0 elsewhere.
  int outer_third(std::size_t n) const {
    if (is_outside(n)) return 0;
    const double two_thirds = (part_.limits->upper - part_.mean) * 2 / 3;
    if (is_above(values_[n], part_.mean + two_thirds, size_)) return 1;
    return is_above(part_.mean - two_thirds, values_[n], size_) ? -1 : 0;
  }

  const std::vector<double>& values_;
  const XmrPart& part_;
  std::vector<Flags>& flags_;
  double size_;
};

}  // namespace

Xmr xmr_of(const std::vector<double>& values, const std::vector<NewLimits>& anew) {
  assert(!values.empty());
  Xmr xmr{.parts = {},
          .flags = std::vector<Flags>(values.size()),
          .moving_ranges = std::vector<std::optional<double>>(values.size())};
  std::size_t begin = 0;
  std::string reason;
  for (std::size_t n = 0; n <= anew.size(); ++n) {
    const std::size_t end = n < anew.size() ? anew[n].from : values.size();
    assert(end > begin && end <= values.size());
    xmr.parts.push_back(part_of(std::span(values).subspan(begin, end - begin), begin, reason));
    for (std::size_t at = begin + 1; at < end; ++at) {
      xmr.moving_ranges[at] = std::abs(values[at] - values[at - 1]);
    }
    PartFlags(values, xmr.parts.back(), xmr.flags).find();
    begin = end;
    if (n < anew.size()) reason = anew[n].reason;
  }
  return xmr;
}

TargetReach reach_of(double target, const NaturalLimits& limits, bool higher_is_better) {
  if (target > limits.upper) return higher_is_better ? TargetReach::never : TargetReach::always;
  if (target < limits.lower) return higher_is_better ? TargetReach::always : TargetReach::never;
  return TargetReach::by_chance;
}

}  // namespace alongside::charting
