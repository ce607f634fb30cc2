#include "slices/opinion_map/findings/proportions.h"

#include <gtest/gtest.h>

#include <cmath>

#include "foundation/base/random.h"

namespace alongside::opinion_map::proportions_test {
namespace {

TEST(OpinionMapProportions, AreOfAllAnswers) {
  const Counts counts{6, 1, 3};
  EXPECT_EQ(how_many_lean(counts, Leaning::disagree), 1);
  EXPECT_DOUBLE_EQ(share_of(counts, Leaning::agree), 0.6);
  EXPECT_DOUBLE_EQ(smoothed_share(counts, Leaning::agree), 7.0 / 12);
  EXPECT_DOUBLE_EQ(smoothed_share(counts, Leaning::disagree), 2.0 / 12);
}

TEST(OpinionMapProportions, OfNoAnswersSayNothing) {
  EXPECT_EQ(share_of({}, Leaning::agree), 0);
  EXPECT_DOUBLE_EQ(smoothed_share({}, Leaning::agree), 0.5);
  EXPECT_LT(z_of_share({}, Leaning::agree), z_of_90);
  EXPECT_EQ(z_of_difference({9, 0, 0}, {}, Leaning::agree), 0);
  EXPECT_EQ(z_against_others({}, {}, Leaning::agree), 0);
}

TEST(OpinionMapProportions, AreTestedAgainstHalf) {
  // 2 sqrt(9) (8/9 - 1/2).
  EXPECT_NEAR(z_of_share({7, 0, 1}, Leaning::agree), 7.0 / 3, 1e-12);
  EXPECT_NEAR(z_of_share({7, 0, 1}, Leaning::disagree), -7.0 / 3, 1e-12);
}

TEST(OpinionMapProportions, AreTestedAgainstEachOther) {
  // Pooled 1/2; the error is sqrt(1/4 * 2/30).
  EXPECT_NEAR(z_of_difference({20, 10, 0}, {10, 20, 0}, Leaning::agree),
              (1.0 / 3) / std::sqrt(1.0 / 60), 1e-12);
  // 4 of 5 against 1 of 5.
  EXPECT_NEAR(z_against_others({3, 1, 0}, {0, 4, 0}, Leaning::agree), 0.6 / std::sqrt(0.1), 1e-12);
  EXPECT_EQ(z_of_difference({5, 0, 0}, {9, 0, 0}, Leaning::agree), 0) << "all alike";
}

TEST(OpinionMapProportions, AreTheSameForEitherLeaning) {
  Random random(8);
  const auto some = [&] {
    const auto count = [&] { return static_cast<std::int64_t>(random.below(9)); };
    return Counts{count(), count(), count()};
  };
  const auto mirrored = [](const Counts& counts) {
    return Counts{counts.disagree, counts.agree, counts.pass};
  };
  for (int n = 0; n < 500; ++n) {
    const Counts one = some(), other = some();
    EXPECT_EQ(z_of_share(one, Leaning::agree), z_of_share(mirrored(one), Leaning::disagree));
    EXPECT_EQ(z_against_others(one, other, Leaning::agree),
              z_against_others(mirrored(one), mirrored(other), Leaning::disagree));
    EXPECT_NEAR(z_of_difference(one, other, Leaning::agree),
                -z_of_difference(other, one, Leaning::agree), 1e-12);
    EXPECT_NEAR(z_against_others(one, other, Leaning::disagree),
                -z_against_others(other, one, Leaning::disagree), 1e-12);
    EXPECT_FALSE(z_of_share(one, Leaning::agree) > z_of_90 &&
                 z_of_share(one, Leaning::disagree) > z_of_90);
  }
}

}  // namespace
}  // namespace alongside::opinion_map::proportions_test
