#include "slices/opinions/results/common_ground.h"

#include <algorithm>
#include <cmath>

#include "foundation/base/numbers/chance_of_difference.h"

namespace alongside::opinions {
namespace {

std::optional<CommonGround> common_ground(const ShownTally& tally, Leaning leaning) {
  std::size_t counting = 0;
  double weakest = 1;
  for (const ShownCounts& side : tally.sides) {
    const auto share = share_of(side, leaning);
    if (!share) continue;
    ++counting;
    weakest = std::min(weakest, share->least());
  }
  const std::size_t needed = std::min<std::size_t>(2, tally.sides.size());
  if (counting == 0 || counting < needed || weakest < share_in_common) return std::nullopt;
  return CommonGround{.leaning = leaning, .strength = weakest};
}

}  // namespace

bool beyond_chance(const Share& high, const Share& low) {
  const auto n_high = static_cast<double>(high.least_total);
  const auto n_low = static_cast<double>(low.most_total);
  const double pooled = static_cast<double>(high.least_count + low.most_count) / (n_high + n_low);
  const double error = std::sqrt(pooled * (1 - pooled) * (1 / n_high + 1 / n_low));
  return error > 0 && (high.least() - low.most()) / error > z_of_difference;
}

std::optional<Share> share_of_mostly(const ShownCounts& row, Leaning leaning) {
  if (!row.rather_not_say.hidden) return std::nullopt;
  const bool leans = leaning == Leaning::agree ? !row.agree.hidden : !row.disagree.hidden;
  const std::int64_t fewest =
      std::max(fewest_shown(Showing::from_eight), row.answered.number - shown_rounded_to / 2);
  const std::int64_t most = row.answered.number + shown_rounded_to / 2;
  Share share{.most_count = leans ? most : 0, .most_total = most};
  if (!leans) share.least_total = most;
  const auto smaller = [](std::int64_t count, std::int64_t total, std::int64_t than,
                          std::int64_t of) { return of == 0 || count * of < than * total; };
  for (std::int64_t people = fewest; people <= most; ++people) {
    const std::int64_t others = most_others(people);
    if (leans && smaller(people - others, people, share.least_count, share.least_total)) {
      share.least_count = people - others;
      share.least_total = people;
    }
    if (!leans && !smaller(others, people, share.most_count, share.most_total)) {
      share.most_count = others;
      share.most_total = people;
    }
  }
  return share;
}

std::optional<Share> share_of(const ShownCounts& side, Leaning leaning) {
  if (side.withheld()) return std::nullopt;
  if (side.kind == RowKind::mostly) return share_of_mostly(side, leaning);
  const bool agreeing = leaning == Leaning::agree;
  const ShownNumber& count = agreeing ? side.agree : side.disagree;
  const ShownNumber& against = agreeing ? side.disagree : side.agree;
  const std::int64_t others_least = against.least() + side.not_sure.least();
  const std::int64_t others_most = against.most() + side.not_sure.most();
  if (count.least() + others_least < answers_for_side) return std::nullopt;
  return Share{.least_count = count.least(),
               .least_total = count.least() + others_most,
               .most_count = count.most(),
               .most_total = count.most() + others_least};
}

std::optional<CommonGround> common_ground(const ShownTally& tally) {
  const auto together = common_ground(tally, Leaning::agree);
  return together ? together : common_ground(tally, Leaning::disagree);
}

namespace {

/// By so much each number of a row may be off.
std::int64_t off_by(const ShownCounts& side) {
  return side.kind == RowKind::rounded ? shown_rounded_to / 2 : 0;
}

/// In the worst case of what is hidden and rounded: the nearer two shares are, the likelier is
/// chance. Of two answers of three, the others, each may be off.
double chance_of(const Share& high, std::int64_t high_off, const Share& low, std::int64_t low_off) {
  const std::int64_t high_count = std::max<std::int64_t>(0, high.least_count - high_off);
  const std::int64_t high_others = high.least_total - high.least_count + 2 * high_off;
  const std::int64_t low_count = low.most_count + low_off;
  const std::int64_t low_others =
      std::max<std::int64_t>(0, low.most_total - low.most_count - 2 * low_off);
  return chance_of_difference({high_count, high_count + high_others},
                              {low_count, low_count + low_others});
}

/// Any two of its sides may be the ones apart.
double pairs_of(const ShownTally& tally) {
  const auto counting = std::ranges::count_if(tally.sides, [](const ShownCounts& side) {
    return share_of(side, Leaning::agree).has_value();
  });
  return static_cast<double>(counting) * static_cast<double>(counting - 1) / 2;
}

}  // namespace

std::optional<Difference> difference(const ShownTally& tally) {
  std::optional<Difference> widest;
  const double pairs = pairs_of(tally);
  for (std::size_t more = 0; more < tally.sides.size(); ++more) {
    const auto high = share_of(tally.sides[more], Leaning::agree);
    for (std::size_t less = 0; high && less < tally.sides.size(); ++less) {
      const auto low = share_of(tally.sides[less], Leaning::agree);
      if (more == less || !low) continue;
      const double gap = high->least() - low->most();
      if (gap < gap_of_difference || (widest && gap <= widest->gap)) continue;
      widest = Difference{
          .agrees_more = more,
          .agrees_less = less,
          .gap = gap,
          .by_chance = std::min(1.0, pairs * chance_of(*high, off_by(tally.sides[more]), *low,
                                                       off_by(tally.sides[less])))};
    }
  }
  return widest;
}

}  // namespace alongside::opinions
