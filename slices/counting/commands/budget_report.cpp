#include "slices/counting/commands/budget_report.h"

#include <fmt/format.h>

#include <cmath>

namespace alongside::counting {
namespace {

std::string amount_text(const BudgetVote& vote, double amount) {
  return fmt::format("{:.2f}", amount / std::pow(10, vote.decimals));
}

std::vector<std::string> ids_of(const BudgetVote& vote, const SharesRun& run) {
  std::vector<std::string> ids;
  for (const FundedProject& one : run.funded) ids.push_back(vote.projects[one.project].id);
  return ids;
}

ReportRound report_of(const BudgetVote& vote, const FundedProject& funded) {
  const BudgetProject& project = vote.projects[funded.project];
  const std::string cost = amount_text(vote, static_cast<double>(project.cost));
  return {.what = say("{project} is funded", {{"project", project.id}}),
          .facts = {{"project", project.id}},
          .lines = {{.option = project.name.empty() ? project.id : project.name,
                     .figures = {{"cost", cost},
                                 {"supporters", std::to_string(funded.supporters)},
                                 {"paid_in_full", std::to_string(funded.paid_in_full)},
                                 {"part", amount_text(vote, funded.part)}}}},
          .elected = {}};
}

}  // namespace

Report report_of(const BudgetVote& vote, const EqualShares& count) {
  const auto money = [&](std::int64_t amount) {
    return amount_text(vote, static_cast<double>(amount));
  };
  Report report{.method = "equal-shares",
                .title = vote.title,
                .facts = {{"voters", std::to_string(vote.voters.size())},
                          {"budget", money(vote.budget)},
                          {"cost", money(cost_of(vote, count.completed))},
                          {"added_to_each_share", std::to_string(count.added)}},
                .winners = ids_of(vote, count.completed),
                .winners_before_completion = ids_of(vote, count.before_completion)};
  if (count.ended) {
    report.facts.push_back({"ended_early", "after " + std::to_string(most_added) + " units more"});
  }
  for (const FundedProject& one : count.completed.funded) {
    report.rounds.push_back(report_of(vote, one));
  }
  for (const BudgetTie& tie : count.completed.ties) {
    std::vector<std::string> between;
    for (const Project one : tie.between) between.push_back(vote.projects[one].id);
    const std::string& taken = vote.projects[tie.taken].id;
    report.ties.push_back({.round = tie.round,
                           .between = std::move(between),
                           .taken = {taken},
                           .why = say("{project} comes first by its id.", {{"project", taken}}),
                           .by = "id"});
  }
  return report;
}

}  // namespace alongside::counting
