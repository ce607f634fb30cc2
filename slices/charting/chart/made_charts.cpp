#include "slices/charting/chart/made_charts.h"

#include <algorithm>

#include "slices/charting/rules/run_chart.h"

namespace alongside::charting {
namespace {

Chart begun(ChartKind kind, std::string_view rules, const Series& series) {
  Chart chart{.kind = kind, .rules = rules, .measure = series.measure};
  chart.decimals = decimals_of(values_of(series)) + 1;
  chart.snapshot = series.points.size() == 1;
  chart.trial = series.points.size() < firm_points;
  for (const Point& point : series.points) chart.points.push_back({.point = point});
  if (auto warning = snapshot_warning(series.points.size())) {
    chart.sentences.push_back(*std::move(warning));
  }
  return chart;
}

std::string text_of(const Chart& chart, double value) {
  return number_text(value, chart.decimals);
}

std::int64_t flagged_of(const Chart& chart) {
  return std::ranges::count_if(chart.points,
                               [](const ChartPoint& point) { return !point.flags.empty(); });
}

Message standing_out(std::int64_t flagged) {
  return say_many("{count} point stands out. Ask what happened then.",
                  "{count} points stand out. Ask what happened then.", flagged);
}

void say_limits(Chart& chart, const XmrPart& last, bool is_anew) {
  if (is_anew && last.limits) {
    chart.sentences.push_back(
        say("Limits were worked out anew from {when} on ({reason}).",
            {{"when", chart.points[last.begin].point.when}, {"reason", last.reason}}));
  }
  if (!last.limits) return;
  chart.sentences.push_back(
      say("While things stay as they are, expect numbers from {lower} to "
          "{upper}, around {mean}.",
          {{"lower", text_of(chart, last.limits->lower)},
           {"upper", text_of(chart, last.limits->upper)},
           {"mean", text_of(chart, last.mean)}}));
  if (last.trial()) {
    chart.sentences.push_back(
        say_many("These limits are a trial: they rest on {count} point, and firm ones need 12.",
                 "These limits are a trial: they rest on {count} points, and firm ones need 12.",
                 static_cast<std::int64_t>(last.end - last.begin)));
  }
}

void add_lines(Chart& chart, const Xmr& xmr) {
  for (const XmrPart& part : xmr.parts) {
    const bool last = &part == &xmr.parts.back();
    const auto line = [&](ChartLine::Is is, double value, const Message& label) {
      chart.lines.push_back({.is = is,
                             .label = last ? std::optional(label) : std::nullopt,
                             .begin = part.begin,
                             .end = part.end,
                             .from = value,
                             .to = value});
    };
    line(ChartLine::Is::middle, part.mean,
         say("Mean {number}", {{"number", text_of(chart, part.mean)}}));
    if (!part.limits) continue;
    line(ChartLine::Is::upper_limit, part.limits->upper,
         say("Upper limit {number}", {{"number", text_of(chart, part.limits->upper)}}));
    line(ChartLine::Is::lower_limit, part.limits->lower,
         say("Lower limit {number}", {{"number", text_of(chart, part.limits->lower)}}));
  }
}

Message reach_sentence(TargetReach reach) {
  switch (reach) {
    case TargetReach::always:
      return say("While things stay as they are, the target will be met each time.");
    case TargetReach::never:
      return say(
          "While things stay as they are, the target will not be met. Something has to "
          "change first.");
    case TargetReach::by_chance:
      break;
  }
  return say("While things stay as they are, it is chance whether the target is met.");
}

void add_target(Chart& chart, const XmrPart& last, const Target& target) {
  chart.figures.push_back({"target", target.value});
  chart.lines.push_back(
      {.is = ChartLine::Is::target,
       .label = say("Target {number}", {{"number", text_of(chart, target.value)}}),
       .begin = 0,
       .end = chart.points.size(),
       .from = target.value,
       .to = target.value});
  if (!last.limits) return;
  chart.sentences.push_back(
      reach_sentence(reach_of(target.value, *last.limits, target.higher_is_better)));
}

}  // namespace

std::optional<Message> snapshot_warning(std::size_t points) {
  if (points == 1) {
    return say("This is a snapshot: one number alone does not show whether anything changed.");
  }
  if (points == 2) {
    return say("Two numbers do not show yet whether anything changed: they may differ by chance.");
  }
  return std::nullopt;
}

Chart xmr_chart(const Series& series, const std::vector<NewLimits>& anew,
                const std::optional<Target>& target) {
  Chart chart = begun(ChartKind::xmr, xmr_rules, series);
  const Xmr xmr = xmr_of(values_of(series), anew);
  const XmrPart& last = xmr.parts.back();
  chart.trial = last.trial();
  for (std::size_t n = 0; n < chart.points.size(); ++n) {
    chart.points[n].flags = xmr.flags[n];
    chart.points[n].moving_range = xmr.moving_ranges[n];
  }
  const auto limit = [&](double NaturalLimits::* which) {
    return last.limits ? std::optional((*last.limits).*which) : std::nullopt;
  };
  chart.figures = {{"mean", last.mean},
                   {"upper_limit", limit(&NaturalLimits::upper)},
                   {"lower_limit", limit(&NaturalLimits::lower)},
                   {"moving_range_mean", limit(&NaturalLimits::moving_range_mean)},
                   {"upper_range_limit", limit(&NaturalLimits::upper_range)}};
  add_lines(chart, xmr);
  if (const auto flagged = flagged_of(chart); flagged > 0) {
    chart.sentences.push_back(standing_out(flagged));
  } else if (chart.points.size() > 2) {
    chart.sentences.push_back(say("Nothing stands out: chance alone may explain it."));
  }
  say_limits(chart, last, xmr.parts.size() > 1);
  if (target) add_target(chart, last, *target);
  chart.parts = xmr.parts;
  return chart;
}

Chart run_chart(const Series& series) {
  Chart chart = begun(ChartKind::run, run_rules, series);
  const RunChart run = run_chart_of(values_of(series));
  for (std::size_t n = 0; n < chart.points.size(); ++n) chart.points[n].flags = run.flags[n];
  const auto figure = [&](std::string_view name, std::size_t value) {
    chart.figures.push_back({name, static_cast<double>(value)});
  };
  chart.figures = {{"median", run.median}};
  figure("useful_points", run.useful);
  figure("runs", run.runs);
  figure("longest_run", run.longest_run);
  figure("crossings", run.crossings);
  figure("fewest_crossings_by_chance", run.fewest_crossings);
  chart.lines.push_back({.is = ChartLine::Is::middle,
                         .label = say("Median {number}", {{"number", text_of(chart, run.median)}}),
                         .begin = 0,
                         .end = chart.points.size(),
                         .from = run.median,
                         .to = run.median});
  const auto flagged = flagged_of(chart);
  if (flagged > 0) chart.sentences.push_back(standing_out(flagged));
  if (run.too_few_crossings()) {
    chart.sentences.push_back(say_many(
        "The numbers cross their middle line {count} time. Chance alone would make them cross "
        "more often.",
        "The numbers cross their middle line {count} times. Chance alone would make them cross "
        "more often.",
        static_cast<std::int64_t>(run.crossings)));
  }
  if (flagged == 0 && !run.too_few_crossings() && chart.points.size() > 2) {
    chart.sentences.push_back(say("Nothing stands out: chance alone may explain it."));
  }
  if (chart.trial && chart.points.size() > 2) {
    chart.sentences.push_back(say_many("There is {count} point so far: 12 show more.",
                                       "There are {count} points so far: 12 show more.",
                                       static_cast<std::int64_t>(chart.points.size())));
  }
  return chart;
}

}  // namespace alongside::charting
