#include "slices/charting/chart/chart_csv.h"

#include <fmt/format.h>

#include "foundation/base/csv.h"

namespace alongside::charting {
namespace {

std::string exact(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : "";
}

/// A number with a minus sign is no formula, and stays a number: so not by `CsvFormulas`.
std::string defused(const std::string& text) {
  const bool begins_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return begins_formula ? "'" + text : text;
}

std::string flag_names(const Flags& flags) {
  std::string names;
  for (const Flag flag : flags) {
    if (!names.empty()) names += ' ';
    names += name_of(flag);
  }
  return names;
}

const XmrPart& part_at(const Chart& chart, std::size_t point) {
  std::size_t n = 0;
  while (chart.parts[n].end <= point) ++n;
  return chart.parts[n];
}

void add_lines(const Chart& chart, std::size_t n, std::vector<std::string>& cells) {
  const ChartPoint& point = chart.points[n];
  switch (chart.kind) {
    case ChartKind::xmr: {
      const XmrPart& part = part_at(chart, n);
      cells.push_back(exact(part.mean));
      cells.push_back(part.limits ? exact(part.limits->lower) : "");
      cells.push_back(part.limits ? exact(part.limits->upper) : "");
      cells.push_back(exact(point.moving_range));
      return;
    }
    case ChartKind::run:
      cells.push_back(exact(chart.figures.front().value));
      return;
    case ChartKind::its:
      cells.push_back(exact(point.expected));
      cells.push_back(exact(point.had_nothing_changed));
      return;
  }
}

std::vector<std::string> names_of_lines(ChartKind kind) {
  switch (kind) {
    case ChartKind::xmr:
      return {"mean", "lower_limit", "upper_limit", "moving_range"};
    case ChartKind::run:
      return {"median"};
    case ChartKind::its:
      break;
  }
  return {"expected", "had_nothing_changed"};
}

}  // namespace

std::string chart_csv(const Chart& chart) {
  std::string csv;
  std::vector<std::string> row{"date", "value", "note", "flags"};
  for (std::string& name : names_of_lines(chart.kind)) row.push_back(std::move(name));
  append_csv_row(csv, row);
  for (std::size_t n = 0; n < chart.points.size(); ++n) {
    const ChartPoint& point = chart.points[n];
    row = {defused(point.point.when), exact(point.point.value), defused(point.point.note),
           flag_names(point.flags)};
    add_lines(chart, n, row);
    append_csv_row(csv, row);
  }
  return csv;
}

}  // namespace alongside::charting
