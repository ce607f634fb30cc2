#include "slices/counting/commands/count_commands.h"

#include <algorithm>

#include "foundation/files/read_file.h"
#include "foundation/tables/plain_text.h"
#include "slices/counting/budget/pabulib_file.h"
#include "slices/counting/commands/budget_report.h"
#include "slices/counting/commands/ranked_report.h"
#include "slices/counting/commands/score_report.h"
#include "slices/counting/ranked/blt_file.h"

namespace alongside::counting {
namespace {

constexpr std::size_t most_file_bytes = 512 * 1024 * 1024;

/// What stands most often in the first line, of those that stand between cells.
char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  const auto often = [&](char c) { return std::ranges::count(first, c); };
  char best = ',';
  for (const char one : {';', '\t'}) {
    if (often(one) > often(best)) best = one;
  }
  return best;
}

Result<Report> count_ranked(const CountAsked& asked, const SourceFile& file) {
  Result<RankedElection> read = read_blt(file);
  if (!read) return read.problems();
  RankedElection election = std::move(read).take();
  if (asked.seats) election.seats = *asked.seats;
  if (election.seats > election.candidates.size()) {
    return Problem{"seats", say("There are fewer candidates than seats.")};
  }
  const Lot lot = lot_of(election.candidates, asked.seed);
  if (asked.method == Method::irv) return report_of(election, count_instant_runoff(election, lot));
  return report_of(election, count_transferable_vote(election, lot));
}

Result<Report> count_budget(const SourceFile& file) {
  const Result<BudgetVote> vote = read_pabulib(file);
  if (!vote) return vote.problems();
  return report_of(*vote, count_equal_shares(*vote));
}

/// Nothing where nobody gave more dots than they have.
std::optional<Problem> too_many_dots(const ScoreTable& table, std::int64_t most) {
  const auto ballots = with_too_many_dots(table, most);
  if (ballots.empty()) return std::nullopt;
  return Problem{"file",
                 say("Ballot {number} has more than {most} dots. Mend it, or leave it out.",
                     {{"number", static_cast<std::int64_t>(ballots.front() + 1)}, {"most", most}})};
}

Result<Report> count_scores(const CountAsked& asked, const SourceFile& file) {
  ScoreRange range{.least = 0, .most = asked.most_score};
  if (asked.method == Method::delphi) range = delphi_range;
  if (asked.method == Method::dots) range.most = static_cast<int>(asked.dots.value_or(1'000'000));
  const Result<ScoreTable> table = read_scores(file, range, separator_of(file.content));
  if (!table) return table.problems();
  if (asked.method == Method::delphi) {
    return report_of(*table, find_consensus(*table, asked.delphi));
  }
  if (asked.method == Method::dots && asked.dots) {
    if (auto problem = too_many_dots(*table, *asked.dots)) return *std::move(problem);
  }
  const TotalOf what = asked.method == Method::dots ? TotalOf::dots : TotalOf::scores;
  return report_of(*table, add_up(*table, what, lot_of(table->options, asked.seed)), what,
                   asked.seats.value_or(1));
}

Result<Report> count(const CountAsked& asked, const SourceFile& file) {
  switch (asked.method) {
    case Method::stv:
    case Method::irv:
      return count_ranked(asked, file);
    case Method::equal_shares:
      return count_budget(file);
    case Method::scores:
    case Method::dots:
    case Method::delphi:
      break;
  }
  return count_scores(asked, file);
}

}  // namespace

const std::vector<NamedMethod>& methods() {
  static const std::vector<NamedMethod> all{
      {Method::stv, "stv", "single transferable vote, as Scotland's councils count it (BLT)"},
      {Method::irv, "irv", "instant run-off for one place (BLT)"},
      {Method::scores, "scores", "scores, 0 to 5 or as --most says (CSV)"},
      {Method::dots, "dots", "dots, as many as each has (CSV)"},
      {Method::delphi, "delphi", "ratings of 1 to 9 with consensus of each side (CSV)"},
      {Method::equal_shares, "equal-shares", "a budget by the Method of Equal Shares (.pb)"}};
  return all;
}

std::optional<Method> method_named(std::string_view name) {
  const auto found = std::ranges::find(methods(), name, &NamedMethod::name);
  return found == methods().end() ? std::nullopt : std::optional(found->method);
}

Result<std::string> count_file(const CountAsked& asked) {
  const auto content = read_needed_file(asked.file, "file", most_file_bytes);
  if (!content) return content.problems();
  const ReadText read = plain_text_of({"file", name_of_path(asked.file), *content});
  if (!read.plain) return Problem{"file", *read.problem};
  const SourceFile file{"file", name_of_path(asked.file), read.plain->text};
  const Result<Report> report = count(asked, file);
  if (!report) return report.problems();
  return asked.json ? report_json(*report) : report_text(*report);
}

}  // namespace alongside::counting
