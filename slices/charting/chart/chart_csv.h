// A chart's points as CSV, with the limits at each and why it stands out. What `alongside chart`
// writes comes in again.
#pragma once

#include <string>

#include "slices/charting/chart/chart.h"

namespace alongside::charting {

/// Formulas are defused for spreadsheets. Lines end with CR LF.
std::string chart_csv(const Chart& chart);

}  // namespace alongside::charting
