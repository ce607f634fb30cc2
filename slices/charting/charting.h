// Charts of numbers over time that do not fool: all that other slices may include.
#pragma once

#include "slices/charting/chart/chart.h"            // IWYU pragma: export
#include "slices/charting/chart/chart_csv.h"        // IWYU pragma: export
#include "slices/charting/chart/chart_parts.h"      // IWYU pragma: export
#include "slices/charting/chart/made_charts.h"      // IWYU pragma: export
#include "slices/charting/series/read_series.h"     // IWYU pragma: export
#include "slices/charting/series/series.h"          // IWYU pragma: export
#include "slices/charting/series/written_number.h"  // IWYU pragma: export
