#include "slices/charting/commands/chart_commands.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/files/read_file.h"
#include "foundation/tables/plain_text.h"
#include "slices/charting/series/read_series.h"
#include "slices/charting/series/written_day.h"

namespace alongside::charting {
namespace {

constexpr std::size_t most_file_bytes = 64 * 1024 * 1024;

/// The first point at that time or after it; as the file writes it, where its times are no days.
std::optional<std::size_t> point_at(const Series& series, const std::string& when) {
  const auto& points = series.points;
  const auto same = std::ranges::find(points, when, &Point::when);
  if (same != points.end()) return static_cast<std::size_t>(same - points.begin());
  const auto day = written_day(when, DayOrder::day_first);
  if (!day) return std::nullopt;
  const auto found = std::ranges::find_if(
      points, [&](const Point& point) { return point.day && *point.day >= day->day; });
  if (found == points.end()) return std::nullopt;
  return static_cast<std::size_t>(found - points.begin());
}

Problem no_such_time(std::string_view field, const std::string& when) {
  return {std::string(field),
          say("No point is at {when} or after it, with one before. Write a time as the file has "
              "it.",
              {{"when", when}})};
}

Result<std::vector<NewLimits>> new_limits_of(const ChartAsked& asked, const Series& series) {
  std::vector<NewLimits> limits;
  for (const std::string& one : asked.new_limits) {
    const auto sign = one.find('=');
    const std::string reason = sign == one.npos ? "" : tidied_line(one.substr(sign + 1));
    if (reason.empty()) {
      return Problem{"new-limits", say("New limits need a reason: write '{when}=why'.",
                                       {{"when", tidied_line(one.substr(0, sign))}})};
    }
    const std::string when = tidied_line(one.substr(0, sign));
    const auto point = point_at(series, when);
    if (!point || *point == 0) return no_such_time("new-limits", when);
    limits.push_back({.from = *point, .reason = reason});
  }
  std::ranges::stable_sort(limits, {}, &NewLimits::from);
  if (std::ranges::adjacent_find(limits, {}, &NewLimits::from) != limits.end()) {
    return Problem{"new-limits", say("Limits begin anew at each point once at most.")};
  }
  return limits;
}

/// The first point after the change.
Result<std::size_t> change_of(const ChartAsked& asked, const Series& series) {
  if (!asked.change.empty()) {
    const auto point = point_at(series, asked.change);
    if (!point || *point == 0) return no_such_time("change", asked.change);
    return *point;
  }
  const auto has_note = [](const Point& point) { return !point.note.empty(); };
  const auto& points = series.points;
  const auto found = std::ranges::find_if(points, has_note);
  if (std::ranges::count_if(points, has_note) != 1 || found == points.begin()) {
    return Problem{"change", say("Say when the change was: --change 2026-03-01. Only where one "
                                 "point alone has a note, the change is taken to be there.")};
  }
  return static_cast<std::size_t>(found - points.begin());
}

Result<Chart> made(const ChartAsked& asked, const Series& series) {
  switch (asked.kind) {
    case ChartKind::xmr: {
      const auto anew = new_limits_of(asked, series);
      if (!anew) return anew.problems();
      return xmr_chart(series, *anew, asked.target);
    }
    case ChartKind::run:
      return run_chart(series);
    case ChartKind::its:
      break;
  }
  const auto change = change_of(asked, series);
  if (!change) return change.problems();
  return before_and_after_chart(series, *change);
}

}  // namespace

std::optional<ChartKind> kind_named(std::string_view name) {
  for (const ChartKind kind : {ChartKind::xmr, ChartKind::run, ChartKind::its}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

Result<MadeChart> chart_of_file(const ChartAsked& asked) {
  const auto content = read_needed_file(asked.file, "file", most_file_bytes);
  if (!content) return content.problems();
  ReadText text = plain_text_of({"file", name_of_path(asked.file), *content});
  if (!text.plain) return Problem{"file", *text.problem};
  const SourceFile file{"file", name_of_path(asked.file), text.plain->text};
  Result<ReadSeries> result = read_series(file, asked.decimal);
  if (!result) return result.problems();
  ReadSeries read = std::move(result).take();
  if (!asked.measure.empty()) read.series.measure = tidied_line(asked.measure);
  Result<Chart> chart = made(asked, read.series);
  if (!chart) return chart.problems();
  MadeChart whole{.chart = std::move(chart).take(), .notes = std::move(text.plain->notes)};
  std::ranges::move(read.notes, std::back_inserter(whole.notes));
  return whole;
}

}  // namespace alongside::charting
