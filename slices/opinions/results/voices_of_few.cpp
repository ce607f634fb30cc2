#include "slices/opinions/results/voices_of_few.h"

#include <algorithm>

#include "foundation/base/numbers/wilson.h"

namespace alongside::opinions {
namespace {

constexpr double share_that_matters = 0.5;
constexpr double share_that_matters_to_all = 0.3;

std::optional<Leaning> leaning_of(const ShownCounts& side) {
  for (const Leaning leaning : {Leaning::agree, Leaning::disagree}) {
    const auto share = share_of(side, leaning);
    if (share && share->least() >= share_in_common) return leaning;
  }
  return std::nullopt;
}

Leaning other(Leaning leaning) {
  return leaning == Leaning::agree ? Leaning::disagree : Leaning::agree;
}

/// Answers of all four kinds: at least, at most.
std::int64_t least_answers(const ShownCounts& side) {
  if (side.withheld()) return 0;
  if (side.kind == RowKind::exact) return side.answered.number;
  return std::max(fewest_shown(Showing::from_eight), side.answered.number - shown_rounded_to / 2);
}
std::int64_t most_answers(const ShownCounts& side) {
  if (side.withheld() || side.kind == RowKind::exact) return side.answered.number;
  return side.answered.number + shown_rounded_to / 2;
}

std::size_t largest_side(const ShownTally& tally) {
  std::size_t largest = 0;
  for (std::size_t side = 1; side < tally.sides.size(); ++side) {
    if (least_answers(tally.sides[side]) > least_answers(tally.sides[largest])) largest = side;
  }
  return largest;
}

bool is_small(const ShownCounts& side, const ShownCounts& largest) {
  return least_answers(side) > 0 && 2 * most_answers(side) < least_answers(largest);
}

bool matters_to(const ShownCounts& side) {
  const auto matters = static_cast<double>(side.matters.least());
  return least_answers(side) >= answers_for_side &&
         matters >= share_that_matters * static_cast<double>(most_answers(side));
}

bool matters_little_to_all(const ShownCounts& all) {
  if (all.matters.hidden || all.answered.hidden || all.answered.number == 0) return false;
  return static_cast<double>(all.matters.number) <
         share_that_matters_to_all * static_cast<double>(all.answered.number);
}

bool few_differ(const ShownCounts& side, Leaning few) {
  const ShownNumber& count = few == Leaning::agree ? side.agree : side.disagree;
  const auto share = share_of(side, few);
  return share && count.least() >= people_of_few_least && share->least() >= share_of_few_least;
}

}  // namespace

std::optional<double> how_much_it_matters(const ShownTally& tally) {
  const ShownNumber& matters = tally.all.matters;
  const ShownNumber& answered = tally.all.answered;
  if (matters.hidden || answered.hidden || matters.number == 0) return std::nullopt;
  if (matters.number > answered.number) return 1;  // Both were rounded.
  return wilson(matters.number, answered.number).least;
}

std::optional<Voice> voice_of_few(const ShownTally& tally) {
  if (tally.sides.empty()) return std::nullopt;
  const ShownCounts& largest = tally.sides[largest_side(tally)];
  const auto most = leaning_of(largest);
  for (std::size_t side = 0; side < tally.sides.size(); ++side) {
    const ShownCounts& counts = tally.sides[side];
    if (!most || !is_small(counts, largest)) continue;
    if (leaning_of(counts) == other(*most)) {
      return Voice{Voice::Kind::small_side, side, other(*most)};
    }
  }
  for (std::size_t side = 0; side < tally.sides.size(); ++side) {
    const ShownCounts& counts = tally.sides[side];
    if (is_small(counts, largest) && matters_to(counts) && matters_little_to_all(tally.all)) {
      return Voice{Voice::Kind::matters_to_few, side, Leaning::agree};
    }
  }
  for (std::size_t side = 0; side < tally.sides.size(); ++side) {
    const auto leaning = leaning_of(tally.sides[side]);
    if (leaning && few_differ(tally.sides[side], other(*leaning))) {
      return Voice{Voice::Kind::within_side, side, other(*leaning)};
    }
  }
  return std::nullopt;
}

}  // namespace alongside::opinions
