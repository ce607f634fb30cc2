#include "slices/counting/commands/count_report.h"

#include "foundation/base/json_writer.h"

namespace alongside::counting {
namespace {

void write_names(JsonWriter& json, std::string_view name, const std::vector<std::string>& names) {
  json.list(name, [&] {
    for (const std::string& one : names) json.item(one);
  });
}

void write_round(JsonWriter& json, const ReportRound& round, std::size_t number) {
  json.number("round", static_cast<std::int64_t>(number));
  for (const Figure& fact : round.facts) json.text(fact.name, fact.value);
  json.list("options", [&] {
    for (const ReportLine& line : round.lines) {
      json.item([&] {
        json.text("name", line.option);
        for (const Figure& one : line.figures) json.text(one.name, one.value);
      });
    }
  });
  write_names(json, "elected", round.elected);
}

void write_tie(JsonWriter& json, const ReportTie& tie) {
  json.number("round", static_cast<std::int64_t>(tie.round));
  write_names(json, "between", tie.between);
  write_names(json, "taken", tie.taken);
  json.text("by", tie.by);
}

}  // namespace

std::string report_json(const Report& report) {
  JsonWriter json;
  json.text("method", report.method);
  json.text("title", report.title);
  for (const Figure& fact : report.facts) json.text(fact.name, fact.value);
  write_names(json, "winners", report.winners);
  if (report.winners_before_completion) {
    write_names(json, "winners_before_completion", *report.winners_before_completion);
  }
  json.list("rounds", [&] {
    std::size_t number = 0;
    for (const ReportRound& round : report.rounds) {
      json.item([&] { write_round(json, round, ++number); });
    }
  });
  json.list("ties", [&] {
    for (const ReportTie& tie : report.ties) json.item([&] { write_tie(json, tie); });
  });
  return json.written();
}

}  // namespace alongside::counting
