#include <fmt/format.h>

#include "foundation/words/words.h"
#include "slices/counting/commands/count_report.h"

namespace alongside::counting {
namespace {

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

void append_round(std::string& text, const ReportRound& round, std::size_t number,
                  const Words& words) {
  text += fmt::format("\n{}. {}\n", number, words(round.what));
  for (const ReportLine& line : round.lines) {
    text += "   " + line.option;
    for (const Figure& one : line.figures) text += fmt::format("  {} {}", one.value, one.name);
    text += "\n";
  }
  if (!round.elected.empty()) {
    text += "   " + words(say("Elected: {names}", {{"names", joined(round.elected)}})) + "\n";
  }
}

}  // namespace

std::string report_text(const Report& report) {
  const Words& words = Words::in("en");
  std::string text;
  if (!report.title.empty()) text += report.title + "\n";
  for (const Figure& fact : report.facts) text += fmt::format("{}: {}\n", fact.name, fact.value);
  std::size_t number = 0;
  for (const ReportRound& round : report.rounds) append_round(text, round, ++number, words);
  for (const ReportTie& tie : report.ties) {
    text += "\n" +
            words(say("Tied in round {round}: {names}. {why}",
                      {{"round", static_cast<std::int64_t>(tie.round)},
                       {"names", joined(tie.between)},
                       {"why", words(tie.why)}})) +
            "\n";
  }
  if (report.winners_before_completion) {
    text += "\n" + words(say("Before completion: {names}",
                             {{"names", joined(*report.winners_before_completion)}}));
  }
  return text + "\n" + words(say("Result: {names}", {{"names", joined(report.winners)}})) + "\n";
}

}  // namespace alongside::counting
