// Why a point of a chart stands out. The name of a set of rules changes when a rule of it does, so
// that an old chart can be understood later (docs/charts.md).
#pragma once

#include <string_view>
#include <vector>

#include "foundation/base/message.h"

namespace alongside::charting {

enum class Flag {
  // Of an XmR chart.
  outside_limit,
  seven_on_one_side,
  seven_point_trend,
  two_of_three,
  // Of a run chart.
  shift,
  trend,
  astronomical_point,
};

using Flags = std::vector<Flag>;

/// As files and programs name it: "outside_limit".
std::string_view name_of(Flag flag);
/// "Outside a limit".
Message title_of(Flag flag);

}  // namespace alongside::charting
