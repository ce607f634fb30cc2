#include "foundation/base/numbers/wilson.h"

#include <gtest/gtest.h>

namespace alongside::wilson_test {
namespace {

TEST(Wilson, MatchesKnownExamples) {
  const Interval five = wilson(5, 25);
  EXPECT_NEAR(five.least, 0.0886, 0.00005);
  EXPECT_NEAR(five.most, 0.3913, 0.00005);
  const Interval none = wilson(0, 12);
  EXPECT_DOUBLE_EQ(none.least, 0);
  EXPECT_NEAR(none.most, 0.2425, 0.00005);
}

TEST(Wilson, SaysNothingOfNobody) {
  EXPECT_DOUBLE_EQ(wilson(0, 0).least, 0);
  EXPECT_DOUBLE_EQ(wilson(0, 0).most, 1);
}

TEST(Wilson, HoldsTheShareStaysInsideAndMirrors) {
  for (std::int64_t total = 1; total <= 60; ++total) {
    for (std::int64_t count = 0; count <= total; ++count) {
      const Interval interval = wilson(count, total);
      const double share = static_cast<double>(count) / static_cast<double>(total);
      EXPECT_LE(interval.least, share + 1e-12);
      EXPECT_GE(interval.most, share - 1e-12);
      EXPECT_GE(interval.least, 0);
      EXPECT_LE(interval.most, 1);
      const Interval mirrored = wilson(total - count, total);
      EXPECT_NEAR(interval.least, 1 - mirrored.most, 1e-12);
    }
  }
}

TEST(Wilson, NarrowsWithMorePeople) {
  double width = 1;
  for (std::int64_t total = 2; total <= 2000; total *= 2) {
    const Interval interval = wilson(total / 2, total);
    EXPECT_LT(interval.most - interval.least, width);
    width = interval.most - interval.least;
  }
}

}  // namespace
}  // namespace alongside::wilson_test
