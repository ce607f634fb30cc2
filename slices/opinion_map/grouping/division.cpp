#include "slices/opinion_map/grouping/division.h"

#include <algorithm>

#include "slices/opinion_map/frame.h"
#include "slices/opinion_map/grouping/gap.h"
#include "slices/opinion_map/grouping/silhouette.h"

namespace alongside::opinion_map {
namespace {

// Each use of chance has numbers of its own.
constexpr std::uint64_t shuffling_seed = 0x5b8f1a3c;
constexpr std::uint64_t cloud_seed = 0x2c9e7d41;
constexpr std::uint64_t sample_seed = 0x71d3c6ef;

/// Some rows of a large conversation, by chance, stand for all where it is shuffled.
Rows some_rows(const Rows& rows, std::uint64_t seed) {
  if (rows.count() <= most_resampled_people) return rows;
  Rows some{.statements = rows.statements};
  Random random(seed);
  for (std::size_t i = 0; i < most_resampled_people; ++i) {
    const std::size_t row = random.below(rows.count());
    some.codes.insert(some.codes.end(),
                      rows.codes.begin() + static_cast<std::ptrdiff_t>(rows.begins[row]),
                      rows.codes.begin() + static_cast<std::ptrdiff_t>(rows.begins[row + 1]));
    some.begins.push_back(some.codes.size());
    some.weights.push_back(1);
  }
  return some;
}

std::vector<Point> centres_before(const PeopleToDivide& people) {
  if (people.groups_before == 0) return {};
  return middles_of(people.points, people.before, people.groups_before);
}

/// The number of groups stays; nothing where one of them became too small.
std::optional<Division> carried_on(const PeopleToDivide& people, std::uint64_t seed) {
  if (people.points.size() < people.groups_before * people_in_group) return std::nullopt;
  Division division{.clusters = k_means_from(people.points, centres_before(people))};
  division.smallest = smallest_of(division.clusters);
  if (division.smallest < static_cast<std::int64_t>(people_in_group)) return std::nullopt;
  division.silhouette = mean_silhouette(people.points, division.clusters.of, division.groups(),
                                        sample_for_silhouette(people.points.size(), seed));
  return division;
}

NumberOfGroups tried(const Division& division, const ByChance& chance) {
  return {.groups = division.groups(),
          .silhouette = division.silhouette,
          .silhouette_by_chance = chance.silhouette[division.groups()],
          .smallest = division.smallest,
          .gap = division.gap.value_or(0)};
}

/// People differ along one direction, not in two.
bool along_a_line(const Evidence& evidence) {
  constexpr double much_more = 2.5;
  return evidence.second_share <= evidence.second_share_by_chance ||
         evidence.first_share >= much_more * evidence.second_share;
}

/// What there is where nothing is divided. A map that was drawn quickly says what was found last.
Verdict without_groups(const Evidence& evidence, const OpinionMap* before) {
  if (evidence.first_share_by_chance > 0) {
    return evidence.first_share > evidence.first_share_by_chance ? Verdict::no_gap
                                                                 : Verdict::no_structure;
  }
  const bool was_line = before != nullptr && before->evidence.verdict == Verdict::no_gap;
  return was_line ? Verdict::no_gap : Verdict::no_structure;
}

/// As many groups as before need less of a gap to stay: a new answer does not make them a line.
double gap_of(const PeopleToDivide& people, const Division& division, const OpinionMap* before) {
  constexpr double stays = 0.85;
  const double gap = least_gap(people.rows, people.components, division.clusters);
  const bool were_groups = before != nullptr && before->evidence.verdict == Verdict::groups &&
                           before->groups.size() == division.groups();
  return were_groups ? gap / stays : gap;
}

void take(DividedPeople& divided, const Division& division, bool gap) {
  divided.groups = division.groups();
  divided.clusters = division.clusters;
  divided.evidence.verdict = gap ? Verdict::groups : Verdict::no_gap;
}

ByChance tested_by_chance(Evidence& evidence, const PeopleToDivide& people,
                          const MapOptions& options) {
  const ByChance chance = by_chance(some_rows(people.rows, options.seed ^ sample_seed),
                                    options.seed ^ shuffling_seed, options);
  evidence.first_share_by_chance = chance.first_share;
  evidence.second_share_by_chance = chance.second_share;
  evidence.along_a_line = along_a_line(evidence);
  return chance;
}

void divide_anew(DividedPeople& divided, const PeopleToDivide& people, const MapOptions& options) {
  const bool tested = options.shufflings > 0;
  if (tested) divided.chance = tested_by_chance(divided.evidence, people, options);
  std::vector<Division> divisions =
      divisions_of(people.points, options.seed, centres_before(people), Effort::thorough);
  for (Division& division : divisions) {
    division.gap = gap_of(people, division, options.map_before);
    divided.evidence.tried.push_back(tried(division, divided.chance));
  }
  const ByChance* chance = tested ? &divided.chance : nullptr;
  const auto chosen = choose_division(divisions, people.components.first_share, chance,
                                      people.groups_before);
  if (!chosen) {
    divided.evidence.verdict = without_groups(divided.evidence, options.map_before);
    return;
  }
  take(divided, divisions[*chosen], some_gap(divisions, chance));
  if (!tested || divided.evidence.verdict != Verdict::groups) return;
  divided.evidence.stand_apart =
      stand_apart(people.points, divided.groups, divisions[*chosen].silhouette,
                  options.seed ^ cloud_seed, options.threads);
}

/// As on the map before, whose number of groups stays; nothing where one of them became too small.
bool carry_on(DividedPeople& divided, const PeopleToDivide& people, const MapOptions& options) {
  std::optional<Division> division = carried_on(people, options.seed);
  if (!division) return false;
  division->gap = gap_of(people, *division, options.map_before);
  divided.evidence.tried.push_back(tried(*division, {}));
  take(divided, *division, *division->gap > 1);
  if (options.map_before != nullptr && options.map_before->groups.size() == divided.groups) {
    divided.evidence.verdict = options.map_before->evidence.verdict;
  }
  return true;
}

}  // namespace

DividedPeople divide(const PeopleToDivide& people, const MapOptions& options) {
  DividedPeople divided;
  divided.evidence.first_share = people.components.first_share;
  divided.evidence.second_share = people.components.second_share;
  if (people.points.size() < people_for_groups) return divided;
  if (options.shufflings == 0 && !people.first_map) {
    divided.evidence.verdict = without_groups(divided.evidence, options.map_before);
    if (people.groups_before == 0 || carry_on(divided, people, options)) return divided;
  }
  divide_anew(divided, people, options);
  return divided;
}

}  // namespace alongside::opinion_map
