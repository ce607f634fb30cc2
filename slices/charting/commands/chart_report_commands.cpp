#include "slices/charting/commands/chart_report_commands.h"

#include <fmt/format.h>

#include "foundation/base/json_writer.h"
#include "foundation/words/words.h"

namespace alongside::charting {
namespace {

std::string sentence_of(const Chart& chart) {
  const Words& words = Words::in("en");
  std::string all;
  for (const Message& sentence : chart.sentences) {
    all += (all.empty() ? "" : " ") + words(sentence);
  }
  return all;
}

void write_optional(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
  if (value) {
    json.real(name, *value);
  } else {
    json.nothing(name);
  }
}

void write_part(JsonWriter& json, const Chart& chart, const XmrPart& part) {
  json.text("from", chart.points[part.begin].point.when);
  json.text("to", chart.points[part.end - 1].point.when);
  json.text("reason", part.reason);
  json.boolean("trial", part.trial());
  json.real("mean", part.mean);
  const auto limit = [&](double NaturalLimits::* which) {
    return part.limits ? std::optional((*part.limits).*which) : std::nullopt;
  };
  write_optional(json, "upper_limit", limit(&NaturalLimits::upper));
  write_optional(json, "lower_limit", limit(&NaturalLimits::lower));
  write_optional(json, "moving_range_mean", limit(&NaturalLimits::moving_range_mean));
  write_optional(json, "upper_range_limit", limit(&NaturalLimits::upper_range));
}

void write_point(JsonWriter& json, const Chart& chart, const ChartPoint& point) {
  json.text("date", point.point.when);
  json.real("value", point.point.value);
  if (!point.point.note.empty()) json.text("note", point.point.note);
  if (chart.kind == ChartKind::xmr) write_optional(json, "moving_range", point.moving_range);
  if (point.expected) json.real("expected", *point.expected);
  if (point.had_nothing_changed) json.real("had_nothing_changed", *point.had_nothing_changed);
  json.list("flags", [&] {
    for (const Flag flag : point.flags) json.item(name_of(flag));
  });
}

void write_estimates(JsonWriter& json, const Chart& chart) {
  for (const ChartEstimate& one : chart.estimates) {
    json.object(one.name, [&] {
      json.real("value", one.estimate.value);
      json.real("standard_error", one.estimate.standard_error);
      json.real("low", one.estimate.low);
      json.real("high", one.estimate.high);
    });
  }
}

std::string line_of(const Chart& chart, const ChartPoint& point) {
  std::string line = fmt::format("{:<12} {:>12}", point.point.when,
                                 number_text(point.point.value, chart.decimals - 1));
  for (const Flag flag : point.flags) line += fmt::format("  {}", name_of(flag));
  if (!point.point.note.empty()) line += "  (" + point.point.note + ")";
  return line + "\n";
}

}  // namespace

std::string report_json(const MadeChart& made) {
  const Words& words = Words::in("en");
  const Chart& chart = made.chart;
  JsonWriter json;
  json.text("kind", name_of(chart.kind));
  json.text("rules", chart.rules);
  json.text("measure", chart.measure);
  json.text("sentence", sentence_of(chart));
  json.boolean("trial", chart.trial);
  json.boolean("snapshot", chart.snapshot);
  for (const ChartFigure& figure : chart.figures) write_optional(json, figure.name, figure.value);
  write_estimates(json, chart);
  if (chart.kind == ChartKind::xmr) {
    json.list("parts", [&] {
      for (const XmrPart& part : chart.parts) json.item([&] { write_part(json, chart, part); });
    });
  }
  json.list("points", [&] {
    for (const ChartPoint& point : chart.points) {
      json.item([&] { write_point(json, chart, point); });
    }
  });
  json.list("notes", [&] {
    for (const Message& note : made.notes) json.item(words(note));
  });
  return json.written();
}

std::string report_text(const MadeChart& made) {
  const Words& words = Words::in("en");
  const Chart& chart = made.chart;
  std::string text = chart.measure.empty() ? "" : chart.measure + "\n\n";
  for (const Message& sentence : chart.sentences) text += words(sentence) + "\n";
  text += "\n";
  for (const ChartFigure& figure : chart.figures) {
    text += fmt::format("{}: {}\n", figure.name,
                        figure.value ? number_text(*figure.value, chart.decimals + 1) : "-");
  }
  for (const ChartEstimate& one : chart.estimates) {
    const auto number = [&](double value) { return number_text(value, chart.decimals + 1); };
    text += fmt::format("{}: {} ({} to {})\n", one.name, number(one.estimate.value),
                        number(one.estimate.low), number(one.estimate.high));
  }
  text += fmt::format("rules: {}\n\n", chart.rules);
  for (const ChartPoint& point : chart.points) text += line_of(chart, point);
  for (const Message& note : made.notes) text += "\n" + words(note);
  return made.notes.empty() ? text : text + "\n";
}

}  // namespace alongside::charting
