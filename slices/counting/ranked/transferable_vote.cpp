#include "slices/counting/ranked/transferable_vote.h"

#include <algorithm>
#include <utility>

namespace alongside::counting {
namespace {

enum class Standing { continuing, elected, out };

/// Papers of one kind that lie with a candidate at one value.
struct Pile {
  const RankedPapers* papers = nullptr;
  std::size_t at = 0;  // The place of the order at which they lie.
  Votes value = one_vote;
};

class Count {
 public:
  Count(const RankedElection& election, const Lot& lot)
      : election_(election),
        lot_(lot),
        standing_(election.candidates.size(), Standing::continuing),
        surplus_waits_(election.candidates.size(), false),
        piles_(election.candidates.size()),
        votes_(election.candidates.size(), 0) {
    for (const Candidate one : election.withdrawn) standing_[one] = Standing::out;
  }

  TransferableVote run() {
    lay_out();
    while (!is_over()) {
      if (const auto rich = largest_surplus()) {
        hand_on_surplus(*rich);
      } else {
        exclude(take_one(by_stage_, of(Standing::continuing), Take::fewest, lot_, result_.ties));
      }
    }
    return std::move(result_);
  }

 private:
  std::vector<Candidate> of(Standing standing) const {
    std::vector<Candidate> all;
    for (Candidate one = 0; one < standing_.size(); ++one) {
      if (standing_[one] == standing) all.push_back(one);
    }
    return all;
  }

  /// Where the next continuing candidate stands from `at` on; the end of the order for nobody.
  std::size_t next_place(const RankedPapers& papers, std::size_t at) const {
    while (at < papers.order.size() && standing_[papers.order[at]] != Standing::continuing) ++at;
    return at;
  }

  /// To the next continuing candidate after `pile.at`, at `value`; what nobody gets is told.
  Votes give(const Pile& pile, std::size_t from, Votes value) {
    const Votes worth = value * pile.papers->count;
    const std::size_t at = next_place(*pile.papers, from);
    if (at == pile.papers->order.size()) return worth;
    const Candidate to = pile.papers->order[at];
    piles_[to].push_back({pile.papers, at, value});
    votes_[to] += worth;
    return 0;
  }

  void lay_out() {
    for (const RankedPapers& papers : election_.papers) {
      const std::size_t at = next_place(papers, 0);
      if (at == papers.order.size()) continue;
      result_.valid_papers += papers.count;
      give({&papers, 0, one_vote}, 0, one_vote);
    }
    const auto seats = static_cast<std::int64_t>(election_.seats);
    result_.quota = (result_.valid_papers / (seats + 1) + 1) * one_vote;
    end_stage({.what = Stage::What::first_preferences, .of = std::nullopt});
  }

  void end_stage(Stage stage) {
    std::vector<Candidate> risen;
    for (const Candidate one : of(Standing::continuing)) {
      if (votes_[one] >= result_.quota) risen.push_back(one);
    }
    std::ranges::stable_sort(risen, std::ranges::greater(), [&](Candidate c) { return votes_[c]; });
    for (const Candidate one : risen) {
      if (result_.elected.size() + stage.elected.size() == election_.seats) break;
      standing_[one] = Standing::elected;
      surplus_waits_[one] = votes_[one] > result_.quota;
      stage.elected.push_back(one);
    }
    by_stage_.push_back(votes_);
    fill_last_places(stage);
    stage.votes = votes_;
    stage.not_transferable = not_transferable_;
    std::ranges::copy(stage.elected, std::back_inserter(result_.elected));
    result_.stages.push_back(std::move(stage));
  }

  /// As many remain as places: nobody has to be excluded any more.
  void fill_last_places(Stage& stage) {
    std::vector<Candidate> left = of(Standing::continuing);
    const std::size_t filled = result_.elected.size() + stage.elected.size();
    if (filled + left.size() > election_.seats) return;
    std::ranges::stable_sort(left, std::ranges::greater(), [&](Candidate c) { return votes_[c]; });
    for (const Candidate one : left) {
      standing_[one] = Standing::elected;
      stage.elected.push_back(one);
    }
  }

  bool is_over() const {
    return result_.elected.size() >= election_.seats || of(Standing::continuing).empty();
  }

  std::optional<Candidate> largest_surplus() {
    std::vector<Candidate> waiting;
    for (Candidate one = 0; one < surplus_waits_.size(); ++one) {
      if (surplus_waits_[one]) waiting.push_back(one);
    }
    if (waiting.empty()) return std::nullopt;
    return take_one(by_stage_, waiting, Take::most, lot_, result_.ties);
  }

  void hand_on_surplus(Candidate from) {
    __extension__ using Wide = __int128;
    const Votes all = votes_[from];
    const Votes surplus = all - result_.quota;
    surplus_waits_[from] = false;
    Votes handed_on = 0;
    for (const Pile& pile : std::exchange(piles_[from], {})) {
      const auto value = static_cast<Votes>(Wide{surplus} * pile.value / all);
      const Votes worth = value * pile.papers->count;
      handed_on += worth - give(pile, pile.at + 1, value);
    }
    votes_[from] = result_.quota;
    not_transferable_ += surplus - handed_on;
    end_stage({.what = Stage::What::surplus, .of = from});
  }

  void exclude(Candidate from) {
    standing_[from] = Standing::out;
    for (const Pile& pile : std::exchange(piles_[from], {})) {
      not_transferable_ += give(pile, pile.at + 1, pile.value);
    }
    votes_[from] = 0;
    end_stage({.what = Stage::What::exclusion, .of = from});
  }

  const RankedElection& election_;
  const Lot& lot_;
  std::vector<Standing> standing_;
  std::vector<bool> surplus_waits_;
  std::vector<std::vector<Pile>> piles_;
  std::vector<Votes> votes_;
  Votes not_transferable_ = 0;
  VotesByStage by_stage_;
  TransferableVote result_;
};

}  // namespace

TransferableVote count_transferable_vote(const RankedElection& election, const Lot& lot) {
  return Count(election, lot).run();
}

}  // namespace alongside::counting
