// The chart of an outcome, from what the group has seen of it.
#pragma once

#include <optional>
#include <vector>

#include "slices/charting/charting.h"
#include "slices/outcomes/outcome.h"
#include "slices/outcomes/seen.h"

namespace alongside::outcomes {

/// "2026-11-30".
std::string day_text(std::int64_t day);

/// Nothing without numbers. `kind`: XmR or run. Limits begin anew at events that say so, where
/// points stand before and after them.
std::optional<charting::Chart> chart_of(const Outcome& outcome, const std::vector<Number>& numbers,
                                        const std::vector<Event>& events, charting::ChartKind kind);

}  // namespace alongside::outcomes
