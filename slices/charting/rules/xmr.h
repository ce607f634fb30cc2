// XmR charts (individual values and moving ranges): which numbers are to be expected while things
// stay as they are.
//
// Limits are the mean -+ 2.66 times the mean moving range (Wheeler, 'Understanding Variation',
// 2000); that of the ranges is 3.267 times the same. A point is flagged that is outside a limit, in
// seven or more in a row on one side of the mean, in seven or more that all rise or all fall, or
// one of two among three in a row that are in the outer third on the same side. A point on the
// mean is on neither side; one outside a limit is not in the outer third.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/charting/rules/flags.h"

namespace alongside::charting {

inline constexpr std::string_view xmr_rules = "alongside-xmr-1";
/// With fewer points limits are a trial.
inline constexpr std::size_t firm_points = 12;

struct NaturalLimits {
  double moving_range_mean = 0;
  double upper = 0;
  double lower = 0;
  double upper_range = 0;
};

/// Points that have limits of their own.
struct XmrPart {
  std::size_t begin = 0;
  std::size_t end = 0;  // Behind the last.
  std::string reason;   // Why they were worked out anew; "" for the first part.
  double mean = 0;
  std::optional<NaturalLimits> limits;  // Nothing for one point alone.
  bool trial() const { return end - begin < firm_points; }
};

/// Limits are worked out anew from this point on, and somebody said why.
struct NewLimits {
  std::size_t from = 0;
  std::string reason;
};

struct Xmr {
  std::vector<XmrPart> parts;                        // One at least.
  std::vector<Flags> flags;                          // By point.
  std::vector<std::optional<double>> moving_ranges;  // By point; nothing for the first of a part.
};

/// One value at least; `anew` in order, each within the values and not from the first.
Xmr xmr_of(const std::vector<double>& values, const std::vector<NewLimits>& anew = {});

/// Whether a target will be met while things stay as they are: only limits can tell.
enum class TargetReach { always, never, by_chance };
TargetReach reach_of(double target, const NaturalLimits& limits, bool higher_is_better);

}  // namespace alongside::charting
