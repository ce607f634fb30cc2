#include "foundation/base/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace alongside::random_test {
namespace {

// The first numbers for seed 1234567 of Sebastiano Vigna's reference, splitmix64.c.
TEST(Random, GivesTheNumbersOfSplitMix64) {
  Random random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317U);
  EXPECT_EQ(random.next(), 3203168211198807973U);
  EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(Random, IsTheSameForTheSameSeed) {
  Random one(7);
  Random other(7);
  for (int round = 0; round < 100; ++round) EXPECT_EQ(one.below(1000), other.below(1000));
}

// Chi-square: with k - 1 degrees of freedom the mean is k - 1 and the variance 2(k - 1). Seeds are
// fixed, so a bound of five standard deviations either side never fails by chance.
TEST(Random, IsEven) {
  for (const std::uint64_t bound : {2U, 3U, 10U, 97U}) {
    Random random(11);
    std::vector<double> counts(bound);
    constexpr int draws = 200'000;
    for (int round = 0; round < draws; ++round) ++counts[random.below(bound)];
    const double expected = static_cast<double>(draws) / static_cast<double>(bound);
    double chi_square = 0;
    for (const double count : counts)
      chi_square += (count - expected) * (count - expected) / expected;
    const double freedom = static_cast<double>(bound - 1);
    EXPECT_LT(std::abs(chi_square - freedom), 5 * std::sqrt(2 * freedom)) << bound;
  }
}

// Two thirds of 2^64: taking the remainder alone would draw the lower half twice as often.
TEST(Random, IsEvenWhereTheRemainderIsNot) {
  Random random(12);
  const std::uint64_t bound = 0xAAAAAAAAAAAAAAAAU;
  int low = 0;
  constexpr int draws = 100'000;
  for (int round = 0; round < draws; ++round) {
    const std::uint64_t drawn = random.below(bound);
    ASSERT_LT(drawn, bound);
    if (drawn < bound / 2) ++low;
  }
  EXPECT_NEAR(low, draws / 2.0, 5 * std::sqrt(draws) / 2);
}

TEST(Random, StaysBelow) {
  Random random(13);
  for (int round = 0; round < 1000; ++round) {
    EXPECT_EQ(random.below(1), 0U);
    const double unit = random.unit();
    EXPECT_GE(unit, 0);
    EXPECT_LT(unit, 1);
  }
}

}  // namespace
}  // namespace alongside::random_test
