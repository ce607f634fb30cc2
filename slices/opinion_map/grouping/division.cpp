#include "slices/opinion_map/grouping/division.h"

#include <algorithm>

#include "slices/opinion_map/frame.h"
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
          .smallest = division.smallest};
}

void take(DividedPeople& divided, const Division& division) {
  divided.groups = division.groups();
  divided.clusters = division.clusters;
  divided.evidence.verdict = Verdict::groups;
}

void divide_anew(DividedPeople& divided, const PeopleToDivide& people, const MapOptions& options) {
  const bool tested = options.shufflings > 0;
  if (tested) {
    divided.chance = by_chance(some_rows(people.rows, options.seed ^ sample_seed),
                               options.seed ^ shuffling_seed, options);
    divided.evidence.first_share_by_chance = divided.chance.first_share;
  }
  const std::vector<Division> divisions =
      divisions_of(people.points, options.seed, centres_before(people), Effort::thorough);
  for (const Division& division : divisions) {
    divided.evidence.tried.push_back(tried(division, divided.chance));
  }
  const auto chosen = choose_division(divisions, people.components.first_share,
                                      tested ? &divided.chance : nullptr, people.groups_before);
  if (!chosen) return;
  take(divided, divisions[*chosen]);
  if (!tested) return;
  divided.evidence.stand_apart =
      stand_apart(people.points, divided.groups, divisions[*chosen].silhouette,
                  options.seed ^ cloud_seed, options.threads);
}

}  // namespace

DividedPeople divide(const PeopleToDivide& people, const MapOptions& options) {
  DividedPeople divided;
  divided.evidence.first_share = people.components.first_share;
  divided.evidence.second_share = people.components.second_share;
  if (people.points.size() < people_for_groups) return divided;
  divided.evidence.verdict = Verdict::no_structure;
  if (options.shufflings == 0 && !people.first_map) {
    if (people.groups_before == 0) return divided;
    if (const auto division = carried_on(people, options.seed)) {
      divided.evidence.tried.push_back(tried(*division, {}));
      take(divided, *division);
      return divided;
    }
  }
  divide_anew(divided, people, options);
  return divided;
}

}  // namespace alongside::opinion_map
