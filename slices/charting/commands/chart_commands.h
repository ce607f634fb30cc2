// alongside chart KIND FILE: a chart of numbers that lie in a file, so that anybody can make one or
// check one. Needs no database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "slices/charting/chart/made_charts.h"
#include "slices/charting/series/written_number.h"

namespace alongside::charting {

std::optional<ChartKind> kind_named(std::string_view name);

struct ChartAsked {
  ChartKind kind = ChartKind::xmr;
  std::string file;
  std::optional<DecimalSign> decimal;
  std::string measure;                  // "": the heading of the numbers.
  std::vector<std::string> new_limits;  // "2026-03=We moved", in any order.
  std::optional<Target> target;
  std::string change;  // Of a before and after: when it was; "": at the only note.
};

struct MadeChart {
  Chart chart;
  std::vector<Message> notes;  // On how the file was read.
};

/// Problems are of the file and of what was typed.
Result<MadeChart> chart_of_file(const ChartAsked& asked);

}  // namespace alongside::charting
