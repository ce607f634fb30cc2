#include "slices/counting/scores/totals.h"

#include <algorithm>
#include <numeric>

namespace alongside::counting {
namespace {

int highest_score(const ScoreTable& table) {
  int most = 0;
  for (const ScoreBallot& ballot : table.ballots) {
    for (const auto& score : ballot.scores) most = std::max(most, score.value_or(0));
  }
  return most;
}

void add(OptionTotal& total, int score) {
  total.points += score;
  ++total.answers;
  ++total.with[static_cast<std::size_t>(score)];
}

/// The larger comes first, number by number.
std::vector<std::int64_t> rank_of(const OptionTotal& total, TotalOf what) {
  std::vector<std::int64_t> rank{total.points};
  if (what == TotalOf::dots) {
    rank.push_back(total.answers - total.with[0]);
  } else {
    rank.insert(rank.end(), total.with.rbegin(), total.with.rend() - 1);
  }
  return rank;
}

void find_ties(Totals& totals, TotalOf what) {
  const auto points = [&](Option one) { return totals.all[one].points; };
  for (std::size_t begin = 0; begin < totals.order.size();) {
    std::size_t end = begin + 1;
    while (end < totals.order.size() && points(totals.order[end]) == points(totals.order[begin])) {
      ++end;
    }
    if (end - begin > 1) {
      ScoreTie tie{.between = {}, .place = begin + 1};
      for (std::size_t n = begin; n < end; ++n) {
        tie.between.push_back(totals.order[n]);
        const bool same = n > begin && rank_of(totals.all[totals.order[n]], what) ==
                                           rank_of(totals.all[totals.order[n - 1]], what);
        tie.by_lot = tie.by_lot || same;
      }
      totals.ties.push_back(std::move(tie));
    }
    begin = end;
  }
}

}  // namespace

Totals add_up(const ScoreTable& table, TotalOf what, const std::vector<Option>& lot) {
  const auto scores = static_cast<std::size_t>(highest_score(table)) + 1;
  const OptionTotal none{.with = std::vector<std::int64_t>(scores, 0)};
  Totals totals{.all = std::vector<OptionTotal>(table.options.size(), none),
                .by_side = std::vector<std::vector<OptionTotal>>(
                    table.sides.size(), std::vector<OptionTotal>(table.options.size(), none)),
                .order = lot,
                .ties = {}};
  for (const ScoreBallot& ballot : table.ballots) {
    for (Option one = 0; one < ballot.scores.size(); ++one) {
      if (!ballot.scores[one]) continue;
      add(totals.all[one], *ballot.scores[one]);
      add(totals.by_side[ballot.side][one], *ballot.scores[one]);
    }
  }
  std::ranges::stable_sort(totals.order, std::ranges::greater(),
                           [&](Option one) { return rank_of(totals.all[one], what); });
  find_ties(totals, what);
  return totals;
}

std::vector<std::size_t> with_too_many_dots(const ScoreTable& table, std::int64_t most) {
  std::vector<std::size_t> ballots;
  for (std::size_t n = 0; n < table.ballots.size(); ++n) {
    std::int64_t dots = 0;
    for (const auto& given : table.ballots[n].scores) dots += given.value_or(0);
    if (dots > most) ballots.push_back(n);
  }
  return ballots;
}

}  // namespace alongside::counting
