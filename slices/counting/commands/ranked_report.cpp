#include "slices/counting/commands/ranked_report.h"

#include <fmt/format.h>

namespace alongside::counting {
namespace {

std::string votes_text(Votes votes) {
  return fmt::format("{}.{:05}", votes / one_vote, votes % one_vote);
}

std::vector<std::string> names_of(const RankedElection& election,
                                  const std::vector<Candidate>& candidates) {
  std::vector<std::string> names;
  for (const Candidate one : candidates) names.push_back(election.candidates[one]);
  return names;
}

ReportTie report_of(const RankedElection& election, const Tie& tie) {
  const std::string& taken = election.candidates[tie.taken];
  ReportTie report{.round = tie.stage,
                   .between = names_of(election, tie.between),
                   .taken = {taken},
                   .why = say("The lot takes {name}.", {{"name", taken}}),
                   .by = "lot"};
  if (tie.by_stage) {
    report.by = fmt::format("round {}", *tie.by_stage);
    report.why = say("Round {round} takes {name}: there they differed.",
                     {{"round", static_cast<std::int64_t>(*tie.by_stage)}, {"name", taken}});
  }
  return report;
}

ReportRound report_of(const RankedElection& election, const Stage& stage) {
  const std::string of = stage.of ? election.candidates[*stage.of] : "";
  ReportRound round{.what = say("First preferences"), .facts = {{"what", "first preferences"}}};
  if (stage.what == Stage::What::surplus) {
    round.what = say("The surplus of {name} goes on", {{"name", of}});
    round.facts = {{"what", "surplus"}, {"of", of}};
  } else if (stage.what == Stage::What::exclusion) {
    round.what = say("{name} is excluded, and their papers go on", {{"name", of}});
    round.facts = {{"what", "exclusion"}, {"of", of}};
  }
  round.facts.push_back({"not_transferable", votes_text(stage.not_transferable)});
  for (Candidate one = 0; one < stage.votes.size(); ++one) {
    round.lines.push_back(
        {.option = election.candidates[one], .figures = {{"votes", votes_text(stage.votes[one])}}});
  }
  round.elected = names_of(election, stage.elected);
  return round;
}

}  // namespace

Report report_of(const RankedElection& election, const TransferableVote& count) {
  Report report{.method = "stv",
                .title = election.title,
                .facts = {{"seats", std::to_string(election.seats)},
                          {"valid_papers", std::to_string(count.valid_papers)},
                          {"quota", std::to_string(count.quota / one_vote)}},
                .winners = names_of(election, count.elected),
                .winners_before_completion = std::nullopt};
  for (const Stage& stage : count.stages) report.rounds.push_back(report_of(election, stage));
  for (const Tie& tie : count.ties) report.ties.push_back(report_of(election, tie));
  return report;
}

Report report_of(const RankedElection& election, const InstantRunoff& count) {
  Report report{
      .method = "irv", .title = election.title, .winners_before_completion = std::nullopt};
  if (count.winner) report.winners = {election.candidates[*count.winner]};
  for (const RunoffRound& one : count.rounds) {
    ReportRound round{.what = say("First preferences"), .facts = {}};
    if (one.excluded) {
      const std::string& name = election.candidates[*one.excluded];
      round.what = say("{name} is excluded, and their papers go on", {{"name", name}});
      round.facts = {{"excluded", name}};
    }
    round.facts.push_back({"used_up", std::to_string(one.used_up)});
    for (Candidate candidate = 0; candidate < one.papers.size(); ++candidate) {
      round.lines.push_back({.option = election.candidates[candidate],
                             .figures = {{"papers", std::to_string(one.papers[candidate])}}});
    }
    report.rounds.push_back(std::move(round));
  }
  for (const Tie& tie : count.ties) report.ties.push_back(report_of(election, tie));
  return report;
}

}  // namespace alongside::counting
