#include "slices/counting/ranked/ties.h"

#include <algorithm>
#include <numeric>

#include "foundation/base/secrets.h"

namespace alongside::counting {
namespace {

std::vector<Candidate> foremost(const std::vector<std::int64_t>& votes,
                                const std::vector<Candidate>& among, Take take) {
  const auto at = [&](Candidate one) { return votes[one]; };
  const std::int64_t best = take == Take::fewest ? votes[std::ranges::min(among, {}, at)]
                                                 : votes[std::ranges::max(among, {}, at)];
  std::vector<Candidate> same;
  for (const Candidate one : among) {
    if (votes[one] == best) same.push_back(one);
  }
  return same;
}

}  // namespace

Candidate take_one(const VotesByStage& stages, const std::vector<Candidate>& among, Take take,
                   const Lot& lot, std::vector<Tie>& ties) {
  std::vector<Candidate> tied = foremost(stages.back(), among, take);
  if (tied.size() == 1) return tied.front();
  Tie tie{.stage = stages.size(), .between = tied, .by_stage = std::nullopt};
  for (std::size_t stage = stages.size() - 1; stage > 0 && tied.size() > 1; --stage) {
    std::vector<Candidate> fewer = foremost(stages[stage - 1], tied, take);
    if (fewer.size() < tied.size()) tie.by_stage = stage;
    tied = std::move(fewer);
  }
  if (tied.size() > 1) {
    tie.by_stage.reset();
    tied = {*std::ranges::find_first_of(lot, tied)};
  }
  tie.taken = tied.front();
  ties.push_back(tie);
  return tied.front();
}

Lot lot_of(const std::vector<std::string>& names, const std::string& seed) {
  Lot order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (seed.empty()) return order;
  std::ranges::sort(order, {},
                    [&](std::size_t one) { return fingerprint(seed + "\n" + names[one]); });
  return order;
}

}  // namespace alongside::counting
