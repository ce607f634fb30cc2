// How often a gap is found where there is none, and where there is: a small part of what
// bench/map_groups.cpp measures.
#include "slices/opinion_map/grouping/gap.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "slices/opinion_map/grouping/grouping.h"
#include "slices/opinion_map/testing/crowds.h"

namespace alongside::opinion_map::gap_test {
namespace {

/// In how many of `rounds` conversations some division has a gap between each two groups.
int with_gap(const crowds::Crowd& crowd, const crowds::Size& size, std::uint64_t rounds) {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
    const Answers answers = answers_of(crowd(size, seed));
    std::vector<std::size_t> counted;
    for (std::size_t person = 0; person < answers.people.size(); ++person) {
      if (is_counted(answers, person)) counted.push_back(person);
    }
    const Rows rows = rows_of(answers, counted);
    const Components components = components_of(rows, 1);
    const auto divisions = divisions_of(places_of(rows, components), seed);
    if (std::ranges::any_of(divisions, [&](const Division& division) {
          return division.smallest >= static_cast<std::int64_t>(people_in_group) &&
                 least_gap(rows, components, division.clusters) > 1;
        })) {
      ++found;
    }
  }
  return found;
}

TEST(Gap, IsNotFoundWhereThereIsNone) {
  constexpr int rounds = 30;
  int found = 0, tried = 0;
  for (const crowds::Named& crowd : crowds::without_groups()) {
    const int here = with_gap(crowd.crowd, {.people = 100, .statements = 30}, rounds);
    EXPECT_LE(here, 4) << crowd.name;
    found += here;
    tried += rounds;
  }
  EXPECT_LE(found, tried / 20) << "of " << tried;
}

/// Where many people answer, also small heaps at the ends of a steep line show.
TEST(Gap, IsNotFoundAlongASteepLineOfMany) {
  const crowds::Crowd steep = crowds::along(crowds::even, 2, 1);
  EXPECT_LE(with_gap(steep, {.people = 1000, .statements = 60, .answered = 0.3}, 40), 2);
}

TEST(Gap, IsFoundBetweenGroups) {
  constexpr int rounds = 30;
  for (const crowds::Named& crowd : crowds::with_groups(0.9)) {
    EXPECT_GE(with_gap(crowd.crowd, {.people = 200, .statements = 40}, rounds), 29) << crowd.name;
  }
}

TEST(Gap, IsOfPeopleAndNotOfHowManyTheyAre) {
  const Answers answers = answers_of(crowds::groups({0.5, 0.5}, 0.9)({.people = 80}, 1));
  std::vector<std::size_t> everybody;
  for (std::size_t person = 0; person < answers.people.size(); ++person) {
    everybody.push_back(person);
  }
  const Rows rows = rows_of(answers, everybody);
  const Components components = components_of(rows, 1);
  const auto divisions = divisions_of(places_of(rows, components), 1);
  EXPECT_GT(least_gap(rows, components, divisions[0].clusters), 1);
  EXPECT_LT(least_gap(rows, components, divisions[2].clusters), 1) << "four of two groups";
  EXPECT_EQ(least_gap(rows, components,
                      {.of = std::vector<std::int32_t>(rows.count(), 0), .centres = {{0, 0}}}),
            0);
}

}  // namespace
}  // namespace alongside::opinion_map::gap_test
