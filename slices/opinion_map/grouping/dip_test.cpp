#include "slices/opinion_map/grouping/dip.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::opinion_map::dip_test {
namespace {

// Published with the method's R package `diptest`: 63 answers of professors, dip 0.0595.
TEST(Dip, IsThatOfAKnownSample) {
  EXPECT_NEAR(dip_of({30, 33, 35, 36, 37, 37, 39, 39, 39, 39, 39, 40, 40, 40, 40, 41,
                      42, 43, 43, 43, 44, 44, 45, 45, 46, 47, 47, 48, 48, 48, 49, 50,
                      50, 51, 52, 52, 53, 53, 53, 53, 53, 54, 54, 57, 57, 59, 60, 60,
                      60, 61, 61, 61, 61, 62, 62, 62, 62, 63, 66, 70, 72, 72}),
              0.0595, 0.003);
}

TEST(Dip, OfTwoPlacesIsAQuarter) {
  EXPECT_NEAR(dip_of({0, 0, 0, 0, 1, 1, 1, 1}), 0.25, 1e-12);
}

TEST(Dip, OfEvenlySpacedNumbersIsTheLeastThereIs) {
  std::vector<double> even;
  for (int i = 0; i < 50; ++i) even.push_back(i);
  EXPECT_NEAR(dip_of(even), 1.0 / 100, 1e-12);
}

TEST(Dip, DoesNotDependOnOrderScaleOrDirection) {
  Random random(3);
  for (int round = 0; round < 50; ++round) {
    std::vector<double> values;
    for (int i = 0; i < 40; ++i) values.push_back(random.unit() + (i % 3 == 0 ? 0.7 : 0));
    const double dip = dip_of(values);
    std::ranges::reverse(values);
    EXPECT_DOUBLE_EQ(dip_of(values), dip);
    for (double& value : values) value = 5 - 3 * value;
    EXPECT_NEAR(dip_of(values), dip, 1e-12);
    EXPECT_GE(dip, 1.0 / 80);
    EXPECT_LE(dip, 0.25);
  }
}

TEST(Dip, OfNextToNothingIsNothing) {
  EXPECT_EQ(dip_of({}), 0);
  EXPECT_EQ(dip_of({1, 2, 3}), 0);
  EXPECT_EQ(dip_of({4, 4, 4, 4, 4}), 0);
}

TEST(Dip, OfEvenCrowdsStaysUnderWhatChanceMakesInNinetyNineOfAHundred) {
  for (const std::size_t count : {10U, 30U, 100U, 400U}) {
    Random random(count);
    constexpr int crowds = 2000;
    int beyond = 0;
    for (int crowd = 0; crowd < crowds; ++crowd) {
      std::vector<double> values(count);
      for (double& value : values) value = random.unit();
      if (dip_of(std::move(values)) > dip_by_chance(count)) ++beyond;
    }
    EXPECT_NEAR(beyond, crowds / 100, 12) << count;
  }
}

}  // namespace
}  // namespace alongside::opinion_map::dip_test
