#include "slices/counting/scores/delphi.h"

#include <algorithm>

namespace alongside::counting {
namespace {

constexpr int highest_low = 3;
constexpr int lowest_high = 7;

void count_rating(DelphiShares& shares, int rating) {
  ++shares.ratings;
  if (rating <= highest_low) {
    ++shares.low;
  } else if (rating >= lowest_high) {
    ++shares.high;
  } else {
    ++shares.middle;
  }
}

// In whole numbers: a share of exactly 70% is 70%.

bool is_in(const DelphiShares& side, const DelphiRule& rule) {
  return side.ratings > 0 && 100 * side.high >= rule.in_least_high * side.ratings &&
         100 * side.low < rule.in_below_low * side.ratings;
}

bool is_out(const DelphiShares& side, const DelphiRule& rule) {
  return side.ratings > 0 && 100 * side.high <= rule.out_most_high * side.ratings;
}

}  // namespace

std::vector<DelphiOption> find_consensus(const ScoreTable& table, const DelphiRule& rule) {
  std::vector<DelphiOption> options(table.options.size());
  for (DelphiOption& one : options) one.by_side.resize(table.sides.size());
  for (const ScoreBallot& ballot : table.ballots) {
    for (std::size_t n = 0; n < ballot.scores.size(); ++n) {
      if (ballot.scores[n]) count_rating(options[n].by_side[ballot.side], *ballot.scores[n]);
    }
  }
  for (DelphiOption& one : options) {
    const auto in = [&](const DelphiShares& side) { return is_in(side, rule); };
    const auto out = [&](const DelphiShares& side) { return is_out(side, rule); };
    if (std::ranges::all_of(one.by_side, in)) {
      one.consensus = Consensus::in;
    } else if (std::ranges::all_of(one.by_side, out)) {
      one.consensus = Consensus::out;
    }
  }
  return options;
}

}  // namespace alongside::counting
