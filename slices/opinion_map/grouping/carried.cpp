#include "slices/opinion_map/grouping/carried.h"

#include <algorithm>

namespace alongside::opinion_map {
namespace {

/// As wide as before, to each side, around the new value; figures go from `least` to 1.
Interval moved(const Interval& now, const Interval& before, double least) {
  return {now.value, std::max(least, now.value - (before.value - before.low)),
          std::min(1.0, now.value + (before.high - before.value))};
}

const StatementOnMap* statement_of(const OpinionMap& map, std::int64_t id) {
  const auto found = std::ranges::lower_bound(map.statements, id, {}, &StatementOnMap::id);
  return found != map.statements.end() && found->id == id ? &*found : nullptr;
}

void carry_group(Group& group, const Group& was, const OpinionMap& map, const OpinionMap& before) {
  group.found_again = was.found_again;
  for (Representative& one : group.representative) {
    for (const Representative& earlier : was.representative) {
      const bool same = map.statements[one.statement].id == before.statements[earlier.statement].id;
      if (same && one.leaning == earlier.leaning) one.found_again = earlier.found_again;
    }
  }
}

void carry_evidence(Evidence& now, const Evidence& before) {
  now.first_share_by_chance = before.first_share_by_chance;
  now.second_share_by_chance = before.second_share_by_chance;
  now.along_a_line = before.along_a_line;
  now.stand_apart = before.stand_apart;
  now.same_number = before.same_number;
  for (NumberOfGroups& one : now.tried) {
    const auto was = std::ranges::find(before.tried, one.groups, &NumberOfGroups::groups);
    if (was != before.tried.end()) one.silhouette_by_chance = was->silhouette_by_chance;
  }
}

}  // namespace

void carry_certainty(OpinionMap& map, const OpinionMap& before) {
  if (map.evidence.verdict != before.evidence.verdict) return;
  carry_evidence(map.evidence, before.evidence);
  for (StatementOnMap& statement : map.statements) {
    const StatementOnMap* was = statement_of(before, statement.id);
    if (was == nullptr) continue;
    statement.agree_together = moved(statement.agree_together, was->agree_together, 0);
    statement.disagree_together = moved(statement.disagree_together, was->disagree_together, 0);
    statement.divides = moved(statement.divides, was->divides, 0);
  }
  for (Group& group : map.groups) {
    const auto was = std::ranges::find(before.groups, group.letter, &Group::letter);
    if (was != before.groups.end()) carry_group(group, *was, map, before);
  }
  if (map.sides && before.sides) {
    map.sides->agreement = moved(map.sides->agreement, before.sides->agreement, -1);
  }
}

}  // namespace alongside::opinion_map
