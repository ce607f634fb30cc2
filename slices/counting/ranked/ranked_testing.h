// For tests: elections made by chance, and a slow count of them, paper by paper, written from the
// rule and not from the program.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "foundation/base/random.h"
#include "slices/counting/ranked/ties.h"
#include "slices/counting/ranked/transferable_vote.h"

namespace alongside::counting::ranked_testing {

inline std::vector<Candidate> any_order(Random& random, std::size_t candidates) {
  std::vector<Candidate> all(candidates);
  for (Candidate one = 0; one < candidates; ++one) all[one] = one;
  for (std::size_t n = candidates; n > 1; --n) std::swap(all[n - 1], all[random.below(n)]);
  return all;
}

inline RankedElection any_election(Random& random, std::size_t most_papers_there) {
  RankedElection election;
  const std::size_t candidates = 1 + random.below(7);
  election.seats = 1 + random.below(std::min<std::size_t>(candidates, 4));
  for (Candidate one = 0; one < candidates; ++one) {
    election.candidates.push_back("C" + std::to_string(one));
  }
  if (candidates > 3 && random.below(5) == 0)
    election.withdrawn.push_back(random.below(candidates));
  for (std::size_t papers = 1 + random.below(most_papers_there); papers > 0; --papers) {
    RankedPapers one{.count = 1, .order = any_order(random, candidates)};
    one.order.resize(1 + random.below(candidates));
    election.papers.push_back(std::move(one));
  }
  return election;
}

inline Lot order_of_file(const RankedElection& election) {
  Lot lot;
  for (Candidate one = 0; one < election.candidates.size(); ++one) lot.push_back(one);
  return lot;
}

/// Each paper by itself, with its value and where it lies.
class PaperByPaper {
 public:
  explicit PaperByPaper(const RankedElection& election)
      : election_(election), stands_(election.candidates.size(), 'c') {
    for (const Candidate one : election.withdrawn) stands_[one] = 'o';
    for (const RankedPapers& group : election.papers) {
      for (std::int64_t n = 0; n < group.count; ++n) papers_.push_back({&group.order});
    }
  }

  std::vector<Candidate> elected() {
    std::int64_t valid = 0;
    for (Paper& paper : papers_) {
      move(paper, 0);
      valid += paper.place < paper.order->size() ? 1 : 0;
    }
    quota_ = (valid / static_cast<std::int64_t>(election_.seats + 1) + 1) * 100'000;
    kept_.resize(stands_.size());
    end_stage();
    while (elected_.size() < election_.seats && is_somebody_left()) step();
    return elected_;
  }

 private:
  struct Paper {
    const std::vector<Candidate>* order;
    std::size_t place = 0;
    std::int64_t value = 100'000;
  };

  bool is_somebody_left() const { return std::ranges::find(stands_, 'c') != stands_.end(); }
  void move(Paper& paper, std::size_t from) {
    while (from < paper.order->size() && stands_[(*paper.order)[from]] != 'c') ++from;
    paper.place = from;
  }
  bool lies_with(const Paper& paper, Candidate one) const {
    return paper.place < paper.order->size() && (*paper.order)[paper.place] == one;
  }
  std::int64_t votes_of(Candidate one) const {
    if (kept_[one]) return *kept_[one];
    std::int64_t votes = 0;
    for (const Paper& paper : papers_) votes += lies_with(paper, one) ? paper.value : 0;
    return votes;
  }

  void end_stage() {
    std::vector<std::int64_t> votes;
    for (Candidate one = 0; one < stands_.size(); ++one) votes.push_back(votes_of(one));
    before_.push_back(votes);
    elect_best([&](Candidate one) { return votes[one] >= quota_; });
    const auto left = static_cast<std::size_t>(std::ranges::count(stands_, 'c'));
    if (elected_.size() + left <= election_.seats) elect_best([](Candidate) { return true; });
  }

  template <class May>
  void elect_best(const May& may) {
    std::vector<Candidate> risen;
    for (Candidate one = 0; one < stands_.size(); ++one) {
      if (stands_[one] == 'c' && may(one)) risen.push_back(one);
    }
    std::ranges::stable_sort(risen, std::ranges::greater(),
                             [&](Candidate one) { return before_.back()[one]; });
    for (const Candidate one : risen) {
      stands_[one] = 'e';
      elected_.push_back(one);
      if (before_.back()[one] > quota_) rich_.insert(one);
    }
  }

  Candidate pick(std::vector<Candidate> among, bool fewest) const {
    for (auto stage = before_.rbegin(); stage != before_.rend() && among.size() > 1; ++stage) {
      std::int64_t best = (*stage)[among.front()];
      for (const Candidate one : among) {
        best = fewest ? std::min(best, (*stage)[one]) : std::max(best, (*stage)[one]);
      }
      std::erase_if(among, [&](Candidate one) { return (*stage)[one] != best; });
    }
    return among.front();  // The order of the file is the lot.
  }

  void step() {
    const bool surplus = !rich_.empty();
    std::vector<Candidate> among(rich_.begin(), rich_.end());
    for (Candidate one = 0; !surplus && one < stands_.size(); ++one) {
      if (stands_[one] == 'c') among.push_back(one);
    }
    const Candidate from = pick(among, !surplus);
    const std::int64_t all = before_.back()[from];
    if (surplus) {
      rich_.erase(from);
    } else {
      stands_[from] = 'o';
    }
    for (Paper& paper : papers_) {
      if (!lies_with(paper, from)) continue;
      if (surplus) paper.value = (all - quota_) * paper.value / all;
      move(paper, paper.place + 1);
    }
    kept_[from] = surplus ? quota_ : 0;
    end_stage();
  }

  const RankedElection& election_;
  std::vector<char> stands_;  // 'c' continuing, 'e' elected, 'o' out.
  std::vector<Paper> papers_;
  std::int64_t quota_ = 0;
  std::vector<std::optional<std::int64_t>> kept_;
  std::vector<std::vector<std::int64_t>> before_;
  std::vector<Candidate> elected_;
  std::set<Candidate> rich_;
};

}  // namespace alongside::counting::ranked_testing
