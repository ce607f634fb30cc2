#include "slices/counting/ranked/instant_runoff.h"

#include <algorithm>
#include <numeric>

namespace alongside::counting {
namespace {

RunoffRound laid_out(const RankedElection& election, const std::vector<bool>& in) {
  RunoffRound round{.excluded = std::nullopt, .papers = {}};
  round.papers.resize(election.candidates.size());
  for (const RankedPapers& papers : election.papers) {
    const auto first =
        std::ranges::find_if(papers.order, [&](Candidate one) { return bool{in[one]}; });
    (first == papers.order.end() ? round.used_up : round.papers[*first]) += papers.count;
  }
  return round;
}

}  // namespace

InstantRunoff count_instant_runoff(const RankedElection& election, const Lot& lot) {
  InstantRunoff result;
  std::vector<bool> in(election.candidates.size(), true);
  for (const Candidate one : election.withdrawn) in[one] = false;
  VotesByStage by_stage;
  std::optional<Candidate> excluded;
  while (true) {
    RunoffRound round = laid_out(election, in);
    round.excluded = excluded;
    const std::int64_t all =
        std::accumulate(round.papers.begin(), round.papers.end(), std::int64_t{0});
    const auto most = std::ranges::max_element(round.papers);
    by_stage.push_back(round.papers);
    const bool over = all == 0 || 2 * *most > all;
    const auto winner = static_cast<Candidate>(most - round.papers.begin());
    result.rounds.push_back(std::move(round));
    if (over) {
      if (all > 0) result.winner = winner;
      return result;
    }
    std::vector<Candidate> left;
    for (Candidate one = 0; one < in.size(); ++one) {
      if (in[one]) left.push_back(one);
    }
    excluded = take_one(by_stage, left, Take::fewest, lot, result.ties);
    in[*excluded] = false;
  }
}

}  // namespace alongside::counting
