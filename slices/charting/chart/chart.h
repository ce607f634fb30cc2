// A chart with all that goes with it: its sentence, its lines and points, what happened around it,
// and its numbers for programs. Text, table, CSV, JSON and picture all show this.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/message.h"
#include "slices/charting/rules/flags.h"
#include "slices/charting/rules/interrupted_series.h"
#include "slices/charting/rules/xmr.h"
#include "slices/charting/series/series.h"

namespace alongside::charting {

enum class ChartKind { xmr, run, its };
/// "xmr", "run", "its".
std::string_view name_of(ChartKind kind);

/// From the point `begin` to the one before `end`, level or rising.
struct ChartLine {
  enum class Is {
    middle,
    upper_limit,
    lower_limit,
    target,
    expected,
    had_nothing_changed
  } is = Is::middle;
  std::optional<Message> label;  // Beside its end; nothing where another line says it.
  std::size_t begin = 0, end = 0;
  double from = 0, to = 0;
};

struct ChartPoint {
  Point point;
  Flags flags;
  std::optional<double> moving_range;         // Of XmR charts.
  std::optional<double> expected;             // Of the lines before and after a change.
  std::optional<double> had_nothing_changed;  // After it: where the line before leads.
};

/// What happened around it: above the point, or between two where it has a fraction.
struct ChartEvent {
  double at = 0;
  std::string what;
};

struct ChartFigure {
  std::string_view name;  // "mean".
  std::optional<double> value;
};
struct ChartEstimate {
  std::string_view name;  // "step".
  Estimate estimate;
};

struct Chart {
  ChartKind kind = ChartKind::xmr;
  std::string_view rules;  // Their name and version.
  std::string measure;
  int decimals = 0;  // Of its lines.
  bool snapshot = false;
  bool trial = false;
  std::vector<Message> sentences;
  std::vector<ChartFigure> figures;      // The latest, where limits were worked out anew.
  std::vector<ChartEstimate> estimates;  // Of a before and after.
  std::vector<XmrPart> parts;            // Of XmR charts.
  std::vector<ChartLine> lines;
  std::vector<ChartPoint> points;
  std::vector<ChartEvent> events;
};

/// Where a day stands among the points, as an event has it; a day outside of them stands beside the
/// first or the last. Nothing where points have no days.
std::optional<double> place_of(const Series& series, std::chrono::sys_days day);

}  // namespace alongside::charting
