#include "slices/opinions/map/shown/shown_findings.h"

#include <algorithm>
#include <cmath>

namespace alongside::opinions {
namespace {

constexpr Leaning leanings[] = {Leaning::agree, Leaning::disagree};
constexpr double half = 0.5;

/// What a number may be in truth, for all that is shown of it.
struct Range {
  std::int64_t least = 0;
  std::int64_t most = 0;
};
Range range_of(const ShownNumber& number, SmallNumbers small_numbers) {
  constexpr std::int64_t rounded_by = 2, least_rounded = 8;
  const bool exact = small_numbers == SmallNumbers::shown || number.number == 0;
  if (number.hidden || exact) return {number.least(), number.most()};
  return {std::max(least_rounded, number.number - rounded_by), number.number + rounded_by};
}

/// The shares of each group that lean so.
using GroupShares = std::vector<std::optional<Share>>;

GroupShares shares_of(const ShownMap& map, const StatementOfMap& statement, Leaning leaning) {
  GroupShares shares;
  for (std::size_t n = 0; n < map.groups.size(); ++n) {
    shares.push_back(share_in_group(statement.groups.sides[n], map.groups[n].people,
                                    map.answers, leaning));
  }
  return shares;
}

/// That more than half lean so: z of one share.
bool is_most_of(const Share& share) {
  const double error = std::sqrt(half * half / static_cast<double>(share.least_total));
  return (share.least() - half) / error > z_of_difference;
}

/// Of several groups together. Nothing where in one of them too few answered.
std::optional<Share> together(const GroupShares& shares,
                              std::optional<std::size_t> without = std::nullopt) {
  Share sum;
  for (std::size_t n = 0; n < shares.size(); ++n) {
    if (n == without) continue;
    if (!shares[n]) return std::nullopt;
    sum.least_count += shares[n]->least_count;
    sum.least_total += shares[n]->least_total;
    sum.most_count += shares[n]->most_count;
    sum.most_total += shares[n]->most_total;
  }
  if (sum.least_total == 0 || sum.most_total == 0) return std::nullopt;
  return sum;
}

template <class T>
struct Found {
  double strength = 0;
  T what;
};

/// The strongest first; of equals the one that stands first, so that nothing shuffles.
template <class T>
std::vector<T> in_order(std::vector<Found<T>> found) {
  std::ranges::sort(found, [](const Found<T>& one, const Found<T>& other) {
    return one.strength != other.strength ? one.strength > other.strength
                                          : one.what.statement < other.what.statement;
  });
  std::vector<T> ordered;
  for (Found<T>& one : found) ordered.push_back(std::move(one.what));
  return ordered;
}

/// Everything that is found, before it is put in order.
struct Findings {
  std::vector<std::vector<Found<TellingStatement>>> telling;  // Of each group.
  std::vector<Found<SharedStatement>> shared;
  std::vector<Found<DividingStatement>> dividing;
  std::vector<Found<FewStandBy>> voices;
};

void find_telling(Findings& findings, std::size_t statement, Leaning leaning,
                  const GroupShares& shares) {
  for (std::size_t group = 0; group < shares.size(); ++group) {
    const auto others = together(shares, group);
    if (!shares[group] || !others || !is_most_of(*shares[group])) continue;
    if (!beyond_chance(*shares[group], *others)) continue;
    findings.telling[group].push_back(
        {shares[group]->least() - others->most(), {statement, leaning}});
  }
}

void find_voices(Findings& findings, std::size_t statement, Leaning leaning,
                 const GroupShares& shares) {
  const auto everybody = together(shares);
  if (!everybody || everybody->most() >= half) return;
  for (std::size_t group = 0; group < shares.size(); ++group) {
    if (!shares[group] || shares[group]->least() < share_in_common) continue;
    findings.voices.push_back({shares[group]->least(), {statement, group, std::nullopt, leaning}});
  }
}

/// The share of the group that is least of this mind, where all are.
std::optional<double> shared_by_all(const GroupShares& shares) {
  double least = 1;
  for (const auto& share : shares) {
    if (!share || share->least() < share_in_common) return std::nullopt;
    least = std::min(least, share->least());
  }
  return least;
}

bool find_shared(Findings& findings, std::size_t statement, Leaning leaning,
                 const GroupShares& shares, const ShownTally& sides) {
  const auto strength = shared_by_all(shares);
  if (!strength) return false;
  const auto of_sides = common_ground(sides);
  findings.shared.push_back(
      {*strength, {statement, leaning, of_sides && of_sides->leaning == leaning}});
  return true;
}

void find_dividing(Findings& findings, std::size_t statement, const GroupShares& agree) {
  std::optional<Found<DividingStatement>> widest;
  for (std::size_t more = 0; more < agree.size(); ++more) {
    for (std::size_t less = 0; less < agree.size(); ++less) {
      if (more == less || !agree[more] || !agree[less]) continue;
      const double gap = agree[more]->least() - agree[less]->most();
      if (gap < gap_of_difference || !beyond_chance(*agree[more], *agree[less])) continue;
      if (!widest || gap > widest->strength) widest = {gap, {statement, more, less}};
    }
  }
  if (widest) findings.dividing.push_back(*widest);
}

}  // namespace

std::optional<Share> share_in_group(const ShownCounts& counts, const ShownNumber& people,
                                    SmallNumbers small_numbers, Leaning leaning) {
  if (counts.withheld()) return std::nullopt;
  if (counts.kind == RowKind::mostly) return share_of_mostly(counts, leaning);
  const bool agreeing = leaning == Leaning::agree;
  const Range count = range_of(agreeing ? counts.agree : counts.disagree, small_numbers);
  const Range against = range_of(agreeing ? counts.disagree : counts.agree, small_numbers);
  const Range not_sure = range_of(counts.not_sure, small_numbers);
  const std::int64_t others_least = against.least + not_sure.least;
  if (count.least + others_least < answers_for_side) return std::nullopt;
  const std::int64_t room = range_of(people, small_numbers).most;
  const std::int64_t others_most =
      std::min(against.most + not_sure.most, std::max(others_least, room - count.least));
  const std::int64_t count_most = std::min(count.most, std::max(count.least, room - others_least));
  return Share{.least_count = count.least,
               .least_total = count.least + others_most,
               .most_count = count_most,
               .most_total = count_most + others_least};
}

std::optional<Share> share_of_others(const ShownMap& map, std::size_t statement, std::size_t group,
                                     Leaning leaning) {
  return together(shares_of(map, map.statements[statement], leaning), group);
}

void find_in_shown(ShownMap& map) {
  if (map.groups.size() < 2) return;
  Findings findings{.telling =
                        std::vector<std::vector<Found<TellingStatement>>>(map.groups.size())};
  for (std::size_t n = 0; n < map.statements.size(); ++n) {
    const StatementOfMap& statement = map.statements[n];
    if (!statement.enough) continue;
    bool is_shared = false;
    for (const Leaning leaning : leanings) {
      const GroupShares shares = shares_of(map, statement, leaning);
      find_telling(findings, n, leaning, shares);
      find_voices(findings, n, leaning, shares);
      is_shared = is_shared || find_shared(findings, n, leaning, shares, statement.sides);
    }
    if (!is_shared) find_dividing(findings, n, shares_of(map, statement, Leaning::agree));
  }
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    auto& telling = map.groups[group].telling;
    telling = in_order(std::move(findings.telling[group]));
    if (telling.size() > findings_in_list) telling.resize(findings_in_list);
  }
  map.shared = in_order(std::move(findings.shared));
  map.dividing = in_order(std::move(findings.dividing));
  map.voices = in_order(std::move(findings.voices));
}

}  // namespace alongside::opinions
