#include "slices/decisions/outcome/ranked_count_asking.h"

#include <map>

#include "slices/counting/counting.h"

namespace alongside::decisions {
namespace {

counting::RankedElection election_of(const Rankings& rankings) {
  std::map<std::vector<std::size_t>, std::int64_t> papers;
  for (const Marks& one : rankings.given) {
    if (auto order = order_in(one); !order.empty()) ++papers[std::move(order)];
  }
  counting::RankedElection election{.title = rankings.title,
                                    .seats = static_cast<std::size_t>(rankings.places),
                                    .candidates = rankings.names,
                                    .withdrawn = {},
                                    .papers = {}};
  for (const auto& [order, count] : papers) election.papers.push_back({count, order});
  return election;
}

std::int64_t number_of(std::size_t option) {
  return static_cast<std::int64_t>(option) + 1;
}

std::int64_t number_of(const std::optional<std::size_t>& option) {
  return option ? number_of(*option) : 0;
}

OptionTie tie_of(const counting::Tie& tie) {
  return {.stage = static_cast<std::int64_t>(tie.stage),
          .options = numbers_in(tie.between),
          .taken = number_of(tie.taken),
          .by_stage = static_cast<std::int64_t>(tie.by_stage.value_or(0)),
          .by_lot = !tie.by_stage};
}

CountStep step_of(counting::Stage::What what) {
  if (what == counting::Stage::What::surplus) return CountStep::surplus;
  return what == counting::Stage::What::exclusion ? CountStep::out : CountStep::first_places;
}

void add_stage(std::vector<CountStage>& stages, std::int64_t stage, const counting::Stage& one) {
  stages.push_back({.stage = stage,
                    .what = static_cast<std::int64_t>(step_of(one.what)),
                    .of_option = number_of(one.of),
                    .votes = one.not_transferable});
  for (std::size_t n = 0; n < one.votes.size(); ++n) {
    const bool chosen = std::find(one.elected.begin(), one.elected.end(), n) != one.elected.end();
    stages.push_back({.stage = stage,
                      .option = number_of(n),
                      .what = chosen ? CountStage::chosen_now : 0,
                      .votes = one.votes[n]});
  }
}

/// A round of the run-off as a stage is told.
counting::Stage as_stage(const counting::RunoffRound& round) {
  using What = counting::Stage::What;
  counting::Stage stage{.what = round.excluded ? What::exclusion : What::first_preferences,
                        .of = round.excluded,
                        .votes = {},
                        .not_transferable = round.used_up * counting::one_vote,
                        .elected = {}};
  for (const std::int64_t papers : round.papers) stage.votes.push_back(papers * counting::one_vote);
  return stage;
}

RankingCounted run_off(const counting::RankedElection& election, const counting::Lot& lot) {
  const auto count = counting::count_instant_runoff(election, lot);
  RankingCounted counted;
  if (count.winner) counted.chosen.push_back(*count.winner);
  for (std::size_t n = 0; n < count.rounds.size(); ++n) {
    counting::Stage stage = as_stage(count.rounds[n]);
    if (n + 1 == count.rounds.size()) stage.elected = counted.chosen;
    add_stage(counted.stages, number_of(n), stage);
  }
  for (const counting::Tie& one : count.ties) counted.ties.push_back(tie_of(one));
  return counted;
}

}  // namespace

RankingCounted count_rankings(const Rankings& rankings, const std::vector<std::size_t>& lot) {
  const auto election = election_of(rankings);
  if (election.papers.empty()) return {};
  if (election.seats == 1) return run_off(election, lot);
  const auto count = counting::count_transferable_vote(election, lot);
  RankingCounted counted{.chosen = count.elected, .stages = {}, .ties = {}};
  for (std::size_t n = 0; n < count.stages.size(); ++n) {
    add_stage(counted.stages, number_of(n), count.stages[n]);
  }
  for (const counting::Tie& one : count.ties) counted.ties.push_back(tie_of(one));
  return counted;
}

std::string blt_of_rankings(const Rankings& rankings) {
  return counting::blt_of(election_of(rankings));
}

}  // namespace alongside::decisions
