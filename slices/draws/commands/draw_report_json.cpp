// report.json of draw_report.h.
#include <chrono>

#include "slices/draws/commands/draw_report.h"
#include "slices/draws/commands/json_lines.h"

namespace alongside::draws {
namespace {

std::string day_of(Instant instant) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
  return fmt::format("{:04d}-{:02d}-{:02d}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string quota_json(const ReportedQuota& quota) {
  return fmt::format(
      R"({{"feature": {}, "value": {}, "min": {}, "max": {}, "pool": {}, "expected": {:.9g}, )"
      R"("panel": {}}})",
      json_text(quota.feature), json_text(quota.value), quota.min, quota.max, quota.pool,
      quota.expected, quota.panel);
}

std::string band_json(const ChanceBand& band) {
  return fmt::format(R"({{"from": {:.9g}, "to": {:.9g}, "people": {}}})", band.from, band.to,
                     band.people);
}

}  // namespace

std::string report_json(const DrawReport& report) {
  JsonLines json;
  json.text("format", "alongside-selection-report-2");
  json.text("kind", report.kind == DrawReport::Kind::draw ? "draw" : "replacement");
  json.text("drawn_on", day_of(report.drawn_on));
  json.number("seats", report.seats);
  json.number("people", report.people);
  json.text("method", name_of(report.method));
  json.text("seed", report.seed);
  json.truth("seed_given", report.seed_given);
  json.add("drawn", fmt::format(R"({{"number": {}, "from": "{}"}})", report.drawn,
                                report.numbered == 0 ? "panels.csv" : "lottery.csv"));
  json.truth("certified", report.certified);
  if (!report.certified) {
    json.text("stopped", report.stopped ? "told to stop" : "no proof was found");
  }
  json.number("settled_people", report.settled_people);
  json.decimal("furthest_from_certified", report.furthest_from_certified);
  json.add("chances",
           fmt::format(R"({{"smallest": {:.12g}, "median": {:.12g}, "largest": {:.12g}}})",
                       report.smallest, report.median, report.largest));
  json.objects("distribution", report.distribution, band_json);
  json.number("panels", report.panels);
  json.number("numbered", report.numbered);
  json.objects("quotas", report.quotas, quota_json);
  json.texts("address_columns", report.address_columns);
  json.texts("fit_nowhere", report.fit_nowhere);
  json.number("left_out", report.left_out);
  json.objects("other_methods", report.others, [](const OtherMethod& other) {
    return fmt::format(R"({{"method": {}, "smallest": {:.9g}}})", json_text(other.method),
                       other.smallest);
  });
  json.text("page_version", report.page_version);
  json.add("inputs", pairs_json(report.inputs));
  json.add("fingerprints", pairs_json(report.fingerprints));
  return std::move(json).take();
}

}  // namespace alongside::draws
