#include "slices/charting/chart/chart_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"
#include "slices/charting/chart/chart_layout.h"

namespace alongside::charting {
namespace {

/// A number with two decimals, which may be below nought.
void hundredths(Html& html, double number) {
  const auto whole = std::llround(std::abs(number) * 100);
  if (number < 0 && whole > 0) html << "-"_html;
  html << whole / 100 << "."_html << (whole % 100 < 10 ? "0"_html : ""_html) << whole % 100;
}

void share(Html& html, double part) {
  hundredths(html, 100 * part);
  html << "%"_html;
}

void straight(Html& html, Markup style, const ChartLayout& layout, std::array<double, 2> at,
              std::array<double, 2> values) {
  html << "<line class=\"alongside-chart__"_html << style << "\" x1=\""_html;
  share(html, layout.across(at[0]));
  html << "\" y1=\""_html;
  hundredths(html, layout.down(values[0]));
  html << "\" x2=\""_html;
  share(html, layout.across(at[1]));
  html << "\" y2=\""_html;
  hundredths(html, layout.down(values[1]));
  html << "\"/>"_html;
}

Markup style_of(ChartLine::Is is) {
  switch (is) {
    case ChartLine::Is::middle:
      return "middle"_html;
    case ChartLine::Is::upper_limit:
    case ChartLine::Is::lower_limit:
      return "limit"_html;
    case ChartLine::Is::target:
      return "target"_html;
    case ChartLine::Is::expected:
      return "expected"_html;
    case ChartLine::Is::had_nothing_changed:
      break;
  }
  return "unchanged"_html;
}

/// A level line reaches half a step beyond its points; one that rises goes from point to point.
void draw_lines(Html& html, const Chart& chart, const ChartLayout& layout) {
  for (const ChartLine& line : chart.lines) {
    const double more = line.from == line.to ? 0.5 : 0;
    straight(html, style_of(line.is), layout,
             {static_cast<double>(line.begin) - more, static_cast<double>(line.end) - 1 + more},
             {line.from, line.to});
  }
}

/// At the end of its line; of a line to the last point at the edge.
void draw_labels(Html& html, const Chart& chart, const ChartLayout& layout) {
  for (std::size_t n = 0; n < chart.lines.size(); ++n) {
    const ChartLine& line = chart.lines[n];
    if (!line.label) continue;
    const bool to_edge = line.end == chart.points.size();
    html << "<text class=\"alongside-chart__label\" text-anchor=\"end\" x=\""_html;
    share(html, to_edge ? 1 : layout.across(static_cast<double>(line.end) - 1));
    html << "\" y=\""_html;
    hundredths(html, layout.labels()[n]);
    html << "\">"_html << *line.label << "</text>"_html;
  }
}

/// About its place: a small disc, or a larger shape for what stands out.
void shape(Html& html, const Flags& flags) {
  if (flags.empty()) {
    html << "<circle class=\"alongside-chart__point\" r=\"3.5\"/>"_html;
    return;
  }
  switch (flags.front()) {
    case Flag::outside_limit:
    case Flag::astronomical_point:
      html << "<path class=\"alongside-chart__flag\" d=\"M0-9 9 0 0 9-9 0z\"/>"_html;
      return;
    case Flag::seven_on_one_side:
    case Flag::shift:
      html << "<path class=\"alongside-chart__flag\" d=\"M-6-6H6V6H-6z\"/>"_html;
      return;
    case Flag::seven_point_trend:
    case Flag::trend:
      html << "<path class=\"alongside-chart__flag\" d=\"M0-8 8 6H-8z\"/>"_html;
      return;
    case Flag::two_of_three:
      break;
  }
  html << "<circle class=\"alongside-chart__flag alongside-chart__flag--ring\" r=\"6\"/>"_html;
}

void draw_points(Html& html, const Chart& chart, const ChartLayout& layout) {
  for (std::size_t n = 1; n < chart.points.size(); ++n) {
    straight(html, "path"_html, layout, {static_cast<double>(n - 1), static_cast<double>(n)},
             {chart.points[n - 1].point.value, chart.points[n].point.value});
  }
  for (std::size_t n = 0; n < chart.points.size(); ++n) {
    html << "<svg overflow=\"visible\" x=\""_html;
    share(html, layout.across(static_cast<double>(n)));
    html << "\" y=\""_html;
    hundredths(html, layout.down(chart.points[n].point.value));
    html << "\">"_html;
    shape(html, chart.points[n].flags);
    html << "</svg>"_html;
  }
}

void draw_events(Html& html, const Chart& chart, const ChartLayout& layout) {
  std::size_t number = 0;
  for (const ChartEvent& event : chart.events) {
    html << "<svg overflow=\"visible\" x=\""_html;
    share(html, layout.across(event.at));
    html << "\"><line class=\"alongside-chart__event\" y1=\"26\" y2=\""_html << plot_bottom
         << "\"/><circle class=\"alongside-chart__number\" cy=\"14\" r=\"12\"/>"
            "<text class=\"alongside-chart__digits\" text-anchor=\"middle\" y=\"19\">"_html
         << ++number << "</text></svg>"_html;
  }
}

/// The first, the middle and the last time.
void draw_times(Html& html, const Chart& chart) {
  const auto time = [&](Markup place, std::size_t point) {
    html << "<text class=\"alongside-chart__time\" "_html << place << " y=\""_html
         << plot_bottom + 22 << "\">"_html << chart.points[point].point.when << "</text>"_html;
  };
  const std::size_t last = chart.points.size() - 1;
  time(last == 0 ? "text-anchor=\"middle\" x=\"50%\""_html : "text-anchor=\"start\" x=\"0\""_html,
       0);
  // An odd number of points has one that stands in the middle.
  if (last > 1 && last % 2 == 0) time("text-anchor=\"middle\" x=\"50%\""_html, last / 2);
  if (last > 0) time("text-anchor=\"end\" x=\"100%\""_html, last);
}

/// Its sentences stand beside it as text, so that nobody hears them twice.
void name_and_description(Html& html, const Chart& chart) {
  html << "<title>"_html
       << (chart.measure.empty() ? say("Chart")
                                 : say("Chart: {measure}", {{"measure", chart.measure}}))
       << "</title><desc>"_html
       << say_many("A line through {count} point. The table has all numbers.",
                   "A line through {count} points. The table has all numbers.",
                   static_cast<std::int64_t>(chart.points.size()))
       << "</desc>"_html;
}

void draw(Html& html, const Chart& chart) {
  const ChartLayout layout(chart);
  draw_events(html, chart, layout);
  draw_lines(html, chart, layout);
  draw_points(html, chart, layout);
  draw_labels(html, chart, layout);
  draw_times(html, chart);
}

void reasons(Html& html, const Flags& flags) {
  Markup before = ""_html;
  for (const Flag flag : flags) {
    html << before << title_of(flag);
    before = "; "_html;
  }
}

}  // namespace

Flags flags_in_picture(const Chart& chart) {
  Flags shown;
  for (const ChartPoint& point : chart.points) {
    if (point.flags.empty()) continue;
    if (std::ranges::find(shown, point.flags.front()) == shown.end()) {
      shown.push_back(point.flags.front());
    }
  }
  std::ranges::sort(shown);
  return shown;
}

void chart_shape(Html& html, Flag flag) {
  shape(html, {flag});
}

void chart_picture(Html& html, const Chart& chart) {
  html << "<svg class=\"alongside-chart\" role=\"img\" direction=\"ltr\" "
          "xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\""_html
       << chart_height << "\">"_html;
  name_and_description(html, chart);
  draw(html, chart);
  html << "</svg>"_html;
}

void chart_key(Html& html, const Chart& chart) {
  const Flags shown = flags_in_picture(chart);
  if (!shown.empty()) {
    html << "<ul class=\"alongside-chart-key\">"_html;
    for (const Flag flag : shown) {
      html << "<li><svg class=\"alongside-chart-key__shape\" width=\"24\" height=\"24\" "
              "aria-hidden=\"true\" focusable=\"false\" viewBox=\"-12 -12 24 24\" "
              "xmlns=\"http://www.w3.org/2000/svg\">"_html;
      shape(html, {flag});
      html << "</svg> "_html << title_of(flag) << "</li>"_html;
    }
    html << "</ul>"_html;
  }
  if (chart.events.empty()) return;
  html << "<ol class=\"alongside-chart-events\">"_html;
  for (const ChartEvent& event : chart.events) html << "<li>"_html << event.what << "</li>"_html;
  html << "</ol>"_html;
}

void chart_table(Html& html, const Chart& chart) {
  const html::Column when{say("When")}, value{say("Number"), true}, notes{say("Notes")};
  html::stacked_table(html, say("All numbers of the chart"), {when, value, notes}, [&] {
    for (const ChartPoint& point : chart.points) {
      html::stacked_row(html, [&] {
        html::stacked_heading(html, when, point.point.when);
        const std::string number = number_text(point.point.value, chart.decimals - 1);
        html::stacked_cell(html, value, Text(number));
        html::stacked_cell(html, notes, [&] {
          reasons(html, point.flags);
          if (!point.flags.empty() && !point.point.note.empty()) html << ". "_html;
          html << point.point.note;
        });
      });
    }
  });
}

}  // namespace alongside::charting
