// report.json of draw_report.h.
#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <chrono>

#include "slices/draws/commands/draw_report.h"

namespace alongside::draws {
namespace {

std::string quoted(std::string_view text) {
  return boost::json::serialize(boost::json::value(text));
}

std::string day_of(Instant instant) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
  return fmt::format("{:04d}-{:02d}-{:02d}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

class Writer {
 public:
  void text(std::string_view name, std::string_view text) { add(name, quoted(text)); }
  void number(std::string_view name, std::int64_t number) { add(name, fmt::format("{}", number)); }
  void decimal(std::string_view name, double number) { add(name, fmt::format("{:.12g}", number)); }
  void truth(std::string_view name, bool is) { add(name, is ? "true" : "false"); }
  void texts(std::string_view name, const std::vector<std::string>& texts) {
    std::string list = "[";
    for (const std::string& one : texts) list += (list.size() > 1 ? ", " : "") + quoted(one);
    add(name, list + "]");
  }
  /// A list of objects, one a line.
  template <class List, class Object>
  void objects(std::string_view name, const List& list, const Object& object) {
    std::string all = "[";
    for (const auto& one : list) all += (all.size() > 1 ? ",\n    " : "\n    ") + object(one);
    add(name, all + "]");
  }
  void add(std::string_view name, std::string_view value) {
    out_ += fmt::format("{}  \"{}\": {}", out_.size() > 1 ? ",\n" : "\n", name, value);
  }
  std::string take() && { return std::move(out_) + "\n}\n"; }

 private:
  std::string out_ = "{";
};

std::string quota_json(const ReportedQuota& quota) {
  return fmt::format(
      R"({{"feature": {}, "value": {}, "min": {}, "max": {}, "pool": {}, "expected": {:.9g}, )"
      R"("panel": {}}})",
      quoted(quota.feature), quoted(quota.value), quota.min, quota.max, quota.pool, quota.expected,
      quota.panel);
}

std::string band_json(const ChanceBand& band) {
  return fmt::format(R"({{"from": {:.9g}, "to": {:.9g}, "people": {}}})", band.from, band.to,
                     band.people);
}

std::string fingerprints_json(const DrawReport& report) {
  std::string all;
  for (const auto& [file, fingerprint] : report.fingerprints) {
    all += fmt::format("{}\n    {}: {}", all.empty() ? "" : ",", quoted(file), quoted(fingerprint));
  }
  return "{" + all + "\n  }";
}

}  // namespace

std::string report_json(const DrawReport& report) {
  Writer json;
  json.text("format", "alongside-selection-report-1");
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
  json.add("fingerprints", fingerprints_json(report));
  return std::move(json).take();
}

}  // namespace alongside::draws
