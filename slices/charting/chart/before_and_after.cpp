// The chart of a before and after: chart/made_charts.h.
#include <algorithm>
#include <cmath>

#include "slices/charting/chart/made_charts.h"

namespace alongside::charting {
namespace {

std::string value_text(const Chart& chart, double value) {
  return number_text(value, chart.decimals);
}

/// Whether the 95% interval leaves nought out, by more than reckoning with doubles leaves behind.
bool is_sure(const Chart& chart, const Estimate& estimate) {
  double size = 0;
  for (const ChartPoint& point : chart.points) size = std::max(size, std::abs(point.point.value));
  const double least = 1e-9 * size;
  return estimate.low > least || estimate.high < -least;
}

Message step_sentence(const Chart& chart, const TwoLines& lines) {
  const std::vector<Argument> numbers{{"step", value_text(chart, std::abs(lines.step.value))},
                                      {"low", value_text(chart, lines.step.low)},
                                      {"high", value_text(chart, lines.step.high)}};
  if (!is_sure(chart, lines.step)) {
    return say("It is not sure that the change made a step: it lies between {low} and {high}.",
               numbers);
  }
  return lines.step.value > 0
             ? say("With the change the numbers went up by {step}, likely from {low} to {high}.",
                   numbers)
             : say("With the change the numbers went down by {step}, likely from {low} to {high}.",
                   numbers);
}

Message trend_sentence(const Chart& chart, const TwoLines& lines) {
  if (!is_sure(chart, lines.trend_change)) {
    return say("It is not sure that the trend is another one since.");
  }
  return lines.trend_change.value > 0 ? say("Since then they rise more than before, or fall less.")
                                      : say("Since then they fall more than before, or rise less.");
}

void add_lines(Chart& chart, const BeforeAndAfter& found) {
  const std::size_t all = chart.points.size(), change = found.before;
  const TwoLines& lines = *found.lines;
  using Is = ChartLine::Is;
  chart.lines = {
      {Is::expected, say("Before"), 0, change, lines.expected.front(), lines.expected[change - 1]},
      {Is::expected, say("After"), change, all, lines.expected[change], lines.expected.back()},
      {Is::had_nothing_changed, say("Had nothing changed"), change, all,
       lines.had_nothing_changed.front(), lines.had_nothing_changed.back()}};
  for (std::size_t n = 0; n < all; ++n) {
    chart.points[n].expected = lines.expected[n];
    if (n >= change) chart.points[n].had_nothing_changed = lines.had_nothing_changed[n - change];
  }
  chart.estimates = {{"start", lines.start},
                     {"trend_before", lines.trend_before},
                     {"step", lines.step},
                     {"trend_change", lines.trend_change}};
}

void add_means(Chart& chart, const BeforeAndAfter& found) {
  const auto line = [&](const Message& label, std::size_t begin, std::size_t end, double mean) {
    chart.lines.push_back({ChartLine::Is::middle, label, begin, end, mean, mean});
  };
  line(say("Mean before {number}", {{"number", value_text(chart, found.mean_before)}}), 0,
       found.before, found.mean_before);
  line(say("Mean after {number}", {{"number", value_text(chart, found.mean_after)}}), found.before,
       chart.points.size(), found.mean_after);
}

/// Gaps between points that are twice as long as others.
bool is_uneven(const Series& series) {
  std::optional<std::chrono::days> shortest, longest;
  for (std::size_t n = 1; n < series.points.size(); ++n) {
    if (!series.points[n].day || !series.points[n - 1].day) return false;
    const auto gap = *series.points[n].day - *series.points[n - 1].day;
    shortest = std::min(shortest.value_or(gap), gap);
    longest = std::max(longest.value_or(gap), gap);
  }
  return shortest && *longest >= 2 * *shortest && *longest > *shortest;
}

void add_warnings(Chart& chart, const Series& series, const BeforeAndAfter& found) {
  const auto fewest = static_cast<std::int64_t>(std::min(found.before, found.after));
  if (!found.lines) {
    chart.sentences.push_back(say(
        "There are too few points to tell a change from chance: each side needs 3, better 12."));
  } else if (static_cast<std::size_t>(fewest) < enough_points_a_side) {
    chart.sentences.push_back(say_many(
        "Take care: one side has {count} point only. 12 on each are better, and what is likely is "
        "wider than shown.",
        "Take care: one side has {count} points only. 12 on each are better, and what is likely "
        "is wider than shown.",
        fewest));
  } else {
    chart.sentences.push_back(
        say("What is likely may be wider than shown, as numbers that follow "
            "each other are often alike."));
  }
  if (found.lines && is_uneven(series)) {
    chart.sentences.push_back(
        say("The times are not evenly apart, and are counted as if they were."));
  }
  chart.sentences.push_back(say("What else happened at that time can be the reason just as well."));
}

}  // namespace

Chart before_and_after_chart(const Series& series, std::size_t change) {
  Chart chart{.kind = ChartKind::its, .rules = its_rules, .measure = series.measure};
  chart.decimals = decimals_of(values_of(series)) + 1;
  for (const Point& point : series.points) chart.points.push_back({.point = point});
  const BeforeAndAfter found = before_and_after(values_of(series), change);
  chart.trial = std::min(found.before, found.after) < enough_points_a_side;
  chart.figures = {{"points_before", static_cast<double>(found.before)},
                   {"points_after", static_cast<double>(found.after)},
                   {"mean_before", found.mean_before},
                   {"mean_after", found.mean_after}};
  if (found.lines) {
    chart.figures.push_back({"durbin_watson", found.lines->durbin_watson});
    add_lines(chart, found);
    chart.sentences = {step_sentence(chart, *found.lines), trend_sentence(chart, *found.lines)};
  } else {
    add_means(chart, found);
    chart.sentences = {say("The mean was {before} before the change, and {after} after it.",
                           {{"before", value_text(chart, found.mean_before)},
                            {"after", value_text(chart, found.mean_after)}})};
  }
  add_warnings(chart, series, found);
  // Halfway between the last point before and the first after.
  chart.events = {{static_cast<double>(change) - 0.5, series.points[change].note}};
  return chart;
}

}  // namespace alongside::charting
