#include "slices/counting/commands/score_report.h"

#include <fmt/format.h>

#include <algorithm>

namespace alongside::counting {
namespace {

/// Rounded to four decimals, half up.
std::string mean_of(const OptionTotal& total) {
  if (total.answers == 0) return "";
  const std::int64_t parts = (20'000 * total.points + total.answers) / (2 * total.answers);
  return fmt::format("{}.{:04}", parts / 10'000, parts % 10'000);
}

std::string of_side(const ScoreTable& table, std::size_t side, std::string_view what) {
  return fmt::format("{} ({})", what, table.sides[side].empty() ? "-" : table.sides[side]);
}

ReportLine line_of(const ScoreTable& table, const Totals& totals, Option one) {
  const OptionTotal& all = totals.all[one];
  ReportLine line{.option = table.options[one],
                  .figures = {{"points", std::to_string(all.points)},
                              {"answers", std::to_string(all.answers)},
                              {"mean", mean_of(all)}}};
  if (table.sides.size() < 2) return line;
  for (std::size_t side = 0; side < table.sides.size(); ++side) {
    const OptionTotal& part = totals.by_side[side][one];
    line.figures.push_back({of_side(table, side, "points"), std::to_string(part.points)});
    line.figures.push_back({of_side(table, side, "mean"), mean_of(part)});
  }
  return line;
}

std::vector<std::string> option_names(const ScoreTable& table, const std::vector<Option>& options) {
  std::vector<std::string> names;
  for (const Option one : options) names.push_back(table.options[one]);
  return names;
}

}  // namespace

Report report_of(const ScoreTable& table, const Totals& totals, TotalOf what, std::size_t seats) {
  Report report{.method = what == TotalOf::dots ? "dots" : "scores",
                .title = "",
                .facts = {{"ballots", std::to_string(table.ballots.size())}},
                .winners_before_completion = std::nullopt};
  ReportRound round{.what = say("What each option got, most first"), .facts = {}};
  for (const Option one : totals.order) {
    round.lines.push_back(line_of(table, totals, one));
    if (report.winners.size() < seats) report.winners.push_back(table.options[one]);
  }
  report.rounds.push_back(std::move(round));
  for (const ScoreTie& tie : totals.ties) {
    const std::vector<std::string> names = option_names(table, tie.between);
    report.ties.push_back({.round = 1,
                           .between = names,
                           .taken = names,
                           .why = tie.by_lot ? say("The lot puts them in this order.")
                                             : say("Who has more of the best comes first."),
                           .by = tie.by_lot ? "lot" : "rule"});
  }
  return report;
}

Report report_of(const ScoreTable& table, const std::vector<DelphiOption>& found) {
  Report report{.method = "delphi",
                .title = "",
                .facts = {{"ballots", std::to_string(table.ballots.size())}},
                .winners_before_completion = std::nullopt};
  ReportRound round{.what = say("How each option was rated"), .facts = {}};
  for (Option one = 0; one < found.size(); ++one) {
    const Consensus consensus = found[one].consensus;
    ReportLine line{.option = table.options[one], .figures = {}};
    line.figures.push_back({"consensus", consensus == Consensus::in    ? "in"
                                         : consensus == Consensus::out ? "out"
                                                                       : "none"});
    for (std::size_t side = 0; side < table.sides.size(); ++side) {
      const DelphiShares& shares = found[one].by_side[side];
      line.figures.push_back({of_side(table, side, "1 to 3"), std::to_string(shares.low)});
      line.figures.push_back({of_side(table, side, "4 to 6"), std::to_string(shares.middle)});
      line.figures.push_back({of_side(table, side, "7 to 9"), std::to_string(shares.high)});
    }
    if (consensus == Consensus::in) report.winners.push_back(table.options[one]);
    round.lines.push_back(std::move(line));
  }
  report.rounds.push_back(std::move(round));
  return report;
}

}  // namespace alongside::counting
