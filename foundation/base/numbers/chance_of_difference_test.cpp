#include "foundation/base/numbers/chance_of_difference.h"

#include <gtest/gtest.h>

#include <cmath>

#include "foundation/base/random.h"

namespace alongside::chance_of_difference_test {
namespace {

TEST(ExactTest, IsThatOfFisher) {
  // The lady who tasted tea: 1 of 70, 16 + 1 of 70.
  EXPECT_NEAR(chance_of_difference({4, 4}, {0, 4}), 2.0 / 70, 1e-12);
  EXPECT_NEAR(chance_of_difference({3, 4}, {1, 4}), 2 * 17.0 / 70, 1e-12);
  EXPECT_NEAR(chance_of_difference({3, 3}, {0, 3}), 0.1, 1e-12);
  EXPECT_EQ(chance_of_difference({2, 4}, {2, 4}), 1);
  EXPECT_EQ(chance_of_difference({1, 4}, {2, 4}), 1);
  EXPECT_EQ(chance_of_difference({4, 4}, {4, 4}), 1);
  EXPECT_EQ(chance_of_difference({0, 0}, {0, 0}), 1);
  EXPECT_LT(chance_of_difference({90'000, 100'000}, {10'000, 100'000}), 1e-100);
}

// Of all ways to deal, counted one by one.
TEST(ExactTest, CountsWaysToDeal) {
  const auto choose = [](int n, int k) {
    double ways = k < 0 || k > n ? 0 : 1;
    for (int i = 0; i < k && ways > 0; ++i) ways = ways * (n - i) / (i + 1);
    return ways;
  };
  for (int high = 1; high <= 9; ++high) {
    for (int low = 1; low <= 9; ++low) {
      for (int a = 0; a <= high; ++a) {
        for (int c = 0; c <= low; ++c) {
          if (a * low <= c * high) continue;
          double ways = 0;
          for (int x = a; x <= high; ++x) ways += choose(high, x) * choose(low, a + c - x);
          const double wanted = std::min(1.0, 2 * ways / choose(high + low, a + c));
          EXPECT_NEAR(chance_of_difference({a, high}, {c, low}), wanted, 1e-9);
        }
      }
    }
  }
}

/// What is hidden may only make a difference less sure: the ends of a range are the worst case.
TEST(ExactTest, IsSurerWithEachStepApart) {
  for (int a = 1; a < 12; ++a) {
    for (int b = 0; b < 8; ++b) {
      for (int c = 0; c < 8; ++c) {
        for (int d = 1; d < 12; ++d) {
          const double here = chance_of_difference({a, a + b}, {c, c + d});
          EXPECT_GE(here + 1e-12, chance_of_difference({a + 1, a + 1 + b}, {c, c + d}));
          EXPECT_GE(here + 1e-12, chance_of_difference({a, a + b}, {c, c + d + 1}));
        }
      }
    }
  }
}

TEST(ManyTests, AreHolms) {
  using Places = std::vector<std::size_t>;
  EXPECT_EQ(that_hold({0.01, 0.04, 0.03, 0.005}, 4, 0.05), (Places{3, 0}));
  EXPECT_EQ(that_hold({0.01, 0.02}, 2, 0.05), (Places{0, 1}));
  EXPECT_EQ(that_hold({0.01, 0.02}, 6, 0.05), Places{});
  EXPECT_EQ(that_hold({}, 0, 0.05), Places{});
}

}  // namespace
}  // namespace alongside::chance_of_difference_test
