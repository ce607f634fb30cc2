#include "slices/outcomes/outcome_chart_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace alongside::outcomes {
namespace {

std::chrono::sys_days sys_day(std::int64_t day) {
  return std::chrono::sys_days(std::chrono::days(day));
}

charting::Series series_of(const Outcome& outcome, const std::vector<Number>& numbers) {
  charting::Series series{.measure = outcome.counted.empty() ? outcome.title : outcome.counted,
                          .points = {}};
  for (const Number& number : numbers) {
    series.points.push_back({.when = day_text(number.day),
                             .day = sys_day(number.day),
                             .value = number.value,
                             .note = number.note});
  }
  return series;
}

std::vector<charting::NewLimits> new_limits(const std::vector<Number>& numbers,
                                            const std::vector<Event>& events) {
  std::vector<charting::NewLimits> anew;
  for (const Event& event : events) {
    if (!event.new_limits) continue;
    const auto first = std::ranges::lower_bound(numbers, event.day, {}, &Number::day);
    const auto from = static_cast<std::size_t>(first - numbers.begin());
    if (from == 0 || first == numbers.end()) continue;
    if (!anew.empty() && anew.back().from == from) continue;
    anew.push_back({.from = from, .reason = event.what.empty() ? event.taken_out : event.what});
  }
  return anew;
}

}  // namespace

std::string day_text(std::int64_t day) {
  const std::chrono::year_month_day date{sys_day(day)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<charting::Chart> chart_of(const Outcome& outcome, const std::vector<Number>& numbers,
                                        const std::vector<Event>& events,
                                        charting::ChartKind kind) {
  if (numbers.empty()) return std::nullopt;
  const charting::Series series = series_of(outcome, numbers);
  charting::Chart chart = kind == charting::ChartKind::run
                              ? charting::run_chart(series)
                              : charting::xmr_chart(series, new_limits(numbers, events));
  for (const Event& event : events) {
    if (event.what.empty()) continue;  // It was taken out.
    const auto place = charting::place_of(series, sys_day(event.day));
    if (place) chart.events.push_back({*place, day_text(event.day) + ": " + event.what});
  }
  return chart;
}

}  // namespace alongside::outcomes
