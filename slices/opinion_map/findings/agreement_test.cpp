#include "slices/opinion_map/findings/agreement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "foundation/base/random.h"

namespace alongside::opinion_map::agreement_test {
namespace {

using Division = std::vector<std::int32_t>;

struct Known {
  Division one, other;
  double rand, information, expected;
};

// What scikit-learn 1.9.1 says: adjusted_rand_score, adjusted_mutual_info_score and
// expected_mutual_information.
TEST(OpinionMapAgreement, IsThatOfScikitLearn) {
  const std::vector<Known> all_known{{{0, 0, 0, 1, 1, 1},
                                      {0, 0, 1, 1, 2, 2},
                                      0.24242424242424243,
                                      0.2987924581708901,
                                      0.27725887222397816},
                                     {{0, 0, 1, 1}, {1, 1, 0, 0}, 1, 1, 0.23104906018664825},
                                     {{0, 0, 1, 1}, {0, 1, 0, 1}, -0.5, -0.5, 0.23104906018664825},
                                     {{0, 0, 0, 0}, {0, 1, 2, 3}, 0, 0, 0},
                                     {{0, 0, 0, 0}, {0, 0, 0, 0}, 1, 1, 0},
                                     {{0, 1, 2, 3}, {3, 2, 1, 0}, 1, 1, 1.3862943611198906},
                                     {{0, 0, 1}, {0, 0, 0}, 0, 0, 0},
                                     {{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2},
                                      {0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 0},
                                      0.3125,
                                      0.3500664905474484,
                                      0.23339279091906895}};
  for (const Known& known : all_known) {
    EXPECT_NEAR(adjusted_rand_index(known.one, known.other), known.rand, 1e-12);
    EXPECT_NEAR(adjusted_mutual_information(known.one, known.other), known.information, 1e-12);
    EXPECT_NEAR(expected_mutual_information(people_in_both(known.one, known.other)), known.expected,
                1e-12);
  }
}

TEST(OpinionMapAgreement, IsThatOfScikitLearnForManyPeople) {
  const PeopleTable some{{30, 4, 10}, {5, 40, 12}, {200, 3, 50}};
  EXPECT_NEAR(adjusted_rand_index(some), 0.34044855716760647, 1e-12);
  EXPECT_NEAR(adjusted_mutual_information(some), 0.27973656788980916, 1e-11);
  EXPECT_NEAR(expected_mutual_information(some), 0.005792652138222595, 1e-12);
  const PeopleTable many{{30000, 4000}, {5000, 21000}};
  EXPECT_NEAR(adjusted_rand_index(many), 0.4897398984525947, 1e-12);
  EXPECT_NEAR(adjusted_mutual_information(many), 0.38402746587179554, 1e-9);
  EXPECT_NEAR(expected_mutual_information(many), 8.333554836122106e-06, 1e-12);
}

TEST(OpinionMapAgreement, LeavesOutWhoHasNoPart) {
  EXPECT_EQ(people_in_both({0, 1, -1, 1}, {0, 0, 1, -1}), (PeopleTable{{1, 0}, {1, 0}}));
  EXPECT_DOUBLE_EQ(adjusted_rand_index(Division{0, 0, 1, 1, -1}, Division{1, 1, 0, 0, 0}), 1);
}

TEST(OpinionMapAgreement, OfNobodyIsOne) {
  EXPECT_DOUBLE_EQ(adjusted_rand_index(PeopleTable{}), 1);
  EXPECT_DOUBLE_EQ(adjusted_mutual_information(PeopleTable{}), 1);
  EXPECT_DOUBLE_EQ(adjusted_mutual_information(Division{-1, -1}, Division{0, 1}), 1);
}

Division some_division(Random& random, std::size_t people, std::uint64_t parts) {
  Division division(people);
  for (auto& part : division) part = static_cast<std::int32_t>(random.below(parts));
  return division;
}

/// The mean over every way to deal the second division's parts to the people.
double mean_over_all_orders(const Division& one, Division other) {
  std::ranges::sort(other);
  double sum = 0, orders = 0;
  do {
    sum += mutual_information(people_in_both(one, other));
    ++orders;
  } while (std::ranges::next_permutation(other).found);
  return sum / orders;
}

TEST(OpinionMapAgreement, ExpectsWhatAllOrdersGiveOnAverage) {
  Random random(3);
  for (int n = 0; n < 40; ++n) {
    const std::size_t people = 2 + random.below(7);
    const Division one = some_division(random, people, 1 + random.below(4));
    const Division other = some_division(random, people, 1 + random.below(4));
    EXPECT_NEAR(expected_mutual_information(people_in_both(one, other)),
                mean_over_all_orders(one, other), 1e-12);
  }
}

/// By its first definition: pairs of people, one by one.
double rand_by_pairs(const Division& one, const Division& other) {
  double both = 0, in_one = 0, in_other = 0, all = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool together = one[i] == one[j], together_in_other = other[i] == other[j];
      all += 1;
      if (together) in_one += 1;
      if (together_in_other) in_other += 1;
      if (together && together_in_other) both += 1;
    }
  }
  const double by_chance = in_one * in_other / all;
  const double possible = (in_one + in_other) / 2 - by_chance;
  return possible == 0 ? 1 : (both - by_chance) / possible;
}

TEST(OpinionMapAgreement, DoesNotDependOnNamesOrOrderOfTheDivisions) {
  Random random(4);
  for (int n = 0; n < 200; ++n) {
    const Division one = some_division(random, 20, 1 + random.below(4));
    const Division other = some_division(random, 20, 1 + random.below(4));
    Division renamed = one;
    for (auto& part : renamed) part = 3 - part;
    EXPECT_NEAR(adjusted_rand_index(one, other), rand_by_pairs(one, other), 1e-12);
    EXPECT_NEAR(adjusted_rand_index(one, other), adjusted_rand_index(other, renamed), 1e-12);
    const double information = adjusted_mutual_information(one, other);
    EXPECT_NEAR(information, adjusted_mutual_information(other, renamed), 1e-12);
    EXPECT_LE(information, 1 + 1e-12);
    EXPECT_NEAR(adjusted_mutual_information(one, renamed), 1, 1e-12);
  }
}

TEST(OpinionMapAgreement, IsAboutNothingForDivisionsByChance) {
  Random random(5);
  double rand = 0, information = 0;
  constexpr int times = 400;
  for (int n = 0; n < times; ++n) {
    const Division one = some_division(random, 40, 3);
    const Division other = some_division(random, 40, 4);
    rand += adjusted_rand_index(one, other) / times;
    information += adjusted_mutual_information(one, other) / times;
  }
  EXPECT_NEAR(rand, 0, 0.01);
  EXPECT_NEAR(information, 0, 0.01);
}

}  // namespace
}  // namespace alongside::opinion_map::agreement_test
