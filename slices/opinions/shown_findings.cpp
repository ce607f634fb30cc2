#include "slices/opinions/shown_findings.h"

#include <algorithm>
#include <cmath>

namespace alongside::opinions {
namespace {

constexpr Leaning leanings[] = {Leaning::agree, Leaning::disagree};
constexpr double half = 0.5;

/// That more than half lean so: z of one share.
bool is_most_of(const Share& share) {
  const double error = std::sqrt(half * half / static_cast<double>(share.least_total));
  return (share.least() - half) / error > z_of_difference;
}

/// Nobody of the tally's sides from 0 is left out but `without`. Nothing where nobody answered.
std::optional<Share> share_of_all(const ShownTally& tally, Leaning leaning,
                                  std::optional<std::size_t> without = std::nullopt) {
  Share sum;
  for (std::size_t n = 0; n < tally.sides.size(); ++n) {
    if (n == without) continue;
    const ShownCounts& side = tally.sides[n];
    const bool agreeing = leaning == Leaning::agree;
    const ShownNumber& count = agreeing ? side.agree : side.disagree;
    const ShownNumber& against = agreeing ? side.disagree : side.agree;
    sum.least_count += count.least();
    sum.least_total += count.least() + against.most() + side.not_sure.most();
    sum.most_count += count.most();
    sum.most_total += count.most() + against.least() + side.not_sure.least();
  }
  if (sum.least_total == 0 || sum.most_total == 0) return std::nullopt;
  return sum;
}

bool every_side_counts(const ShownTally& tally) {
  return std::ranges::all_of(tally.sides, [](const ShownCounts& side) {
    return share_of(side, Leaning::agree).has_value();
  });
}

/// The strongest first; of equals the one that stands first, so that nothing shuffles.
template <class T>
std::vector<T> in_order(std::vector<std::pair<double, T>> found) {
  std::ranges::sort(found, [](const auto& one, const auto& other) {
    return one.first != other.first ? one.first > other.first
                                    : one.second.statement < other.second.statement;
  });
  std::vector<T> ordered;
  for (auto& [strength, what] : found) ordered.push_back(what);
  return ordered;
}

}  // namespace

std::vector<Telling> telling(const ShownTally& groups) {
  std::vector<Telling> found;
  for (std::size_t group = 0; group < groups.sides.size(); ++group) {
    for (const Leaning leaning : leanings) {
      const auto theirs = share_of(groups.sides[group], leaning);
      const auto others = share_of_all(groups, leaning, group);
      if (!theirs || !others || !is_most_of(*theirs) || !beyond_chance(*theirs, *others)) continue;
      found.push_back({group, leaning, theirs->least() - others->most()});
    }
  }
  return found;
}

std::optional<SharedByGroups> shared(const ShownTally& groups, const ShownTally& sides) {
  if (!every_side_counts(groups)) return std::nullopt;
  const auto together = common_ground(groups);
  if (!together) return std::nullopt;
  const auto of_sides = common_ground(sides);
  return SharedByGroups{.leaning = together->leaning,
                        .across_sides = of_sides && of_sides->leaning == together->leaning,
                        .strength = together->strength};
}

std::optional<VoiceOfTally> few_stand_by(const ShownTally& tally) {
  std::optional<VoiceOfTally> clearest;
  for (std::size_t place = 0; place < tally.sides.size(); ++place) {
    for (const Leaning leaning : leanings) {
      const auto theirs = share_of(tally.sides[place], leaning);
      const auto everybody = share_of_all(tally, leaning);
      if (!theirs || !everybody || theirs->least() < share_in_common) continue;
      if (everybody->most() >= half) continue;
      if (clearest && clearest->strength >= theirs->least()) continue;
      clearest = VoiceOfTally{place, leaning, theirs->least()};
    }
  }
  return clearest;
}

void find_in_shown(ShownMap& map) {
  if (map.groups.size() < 2) return;
  std::vector<std::vector<std::pair<double, TellingStatement>>> of_groups(map.groups.size());
  std::vector<std::pair<double, SharedStatement>> together;
  std::vector<std::pair<double, DividingStatement>> apart;
  std::vector<std::pair<double, FewStandBy>> few;
  for (std::size_t n = 0; n < map.statements.size(); ++n) {
    const StatementOfMap& statement = map.statements[n];
    if (!statement.enough) continue;
    for (const Telling& one : telling(statement.groups)) {
      of_groups[one.group].push_back({one.strength, {n, one.leaning}});
    }
    if (const auto found = shared(statement.groups, statement.sides)) {
      together.push_back({found->strength, {n, found->leaning, found->across_sides}});
    } else if (const auto differ = difference(statement.groups)) {
      apart.push_back({differ->gap, {n, differ->agrees_more, differ->agrees_less}});
    }
    if (const auto group = few_stand_by(statement.groups)) {
      few.push_back({group->strength, {n, group->place, std::nullopt, group->leaning}});
    } else if (const auto side = few_stand_by(statement.sides)) {
      few.push_back({side->strength, {n, std::nullopt, side->place, side->leaning}});
    }
  }
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    map.groups[group].telling = in_order(std::move(of_groups[group]));
    map.groups[group].telling.resize(std::min(map.groups[group].telling.size(), findings_in_list));
  }
  map.shared = in_order(std::move(together));
  map.dividing = in_order(std::move(apart));
  map.voices = in_order(std::move(few));
}

}  // namespace alongside::opinions
