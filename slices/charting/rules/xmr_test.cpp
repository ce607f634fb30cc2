#include "slices/charting/rules/xmr.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace alongside::charting::xmr_test {
namespace {

std::vector<std::size_t> flagged(const Xmr& xmr, Flag flag) {
  std::vector<std::size_t> points;
  for (std::size_t n = 0; n < xmr.flags.size(); ++n) {
    if (std::ranges::find(xmr.flags[n], flag) != xmr.flags[n].end()) points.push_back(n);
  }
  return points;
}

std::size_t all_flags(const Xmr& xmr) {
  std::size_t count = 0;
  for (const Flags& flags : xmr.flags) count += flags.size();
  return count;
}

/// Flow rates of ten batches: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2. It has 3 /
/// 1.128 where we have 2.66, hence 0.001.
TEST(Xmr, HasTheLimitsOfAPublishedExample) {
  const Xmr xmr = xmr_of({49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1});
  ASSERT_EQ(xmr.parts.size(), 1U);
  const XmrPart& part = xmr.parts[0];
  EXPECT_NEAR(part.mean, 50.81, 1e-12);
  EXPECT_NEAR(part.limits->moving_range_mean, 1.8778, 5e-5);
  EXPECT_NEAR(part.limits->upper, 55.8041, 1e-3);
  EXPECT_NEAR(part.limits->lower, 45.8159, 1e-3);
  EXPECT_NEAR(part.limits->upper_range, 3.267 * 16.9 / 9, 1e-9);
  EXPECT_TRUE(part.trial()) << "ten points";
  EXPECT_EQ(all_flags(xmr), 0U) << "the handbook: no point is out of control";
}

TEST(Xmr, OnePointAloneHasNoLimits) {
  const Xmr xmr = xmr_of({7});
  EXPECT_EQ(xmr.parts[0].mean, 7);
  EXPECT_FALSE(xmr.parts[0].limits);
  EXPECT_EQ(all_flags(xmr), 0U);
}

TEST(Xmr, TwelvePointsAreFirm) {
  EXPECT_TRUE(xmr_of(std::vector<double>(11, 1)).parts[0].trial());
  EXPECT_FALSE(xmr_of(std::vector<double>(12, 1)).parts[0].trial());
}

TEST(Xmr, FlagsWhatIsOutsideALimit) {
  EXPECT_EQ(flagged(xmr_of({5, 6, 5, 6, 5, 6, 20, 5, 6, 5, 6, 5}), Flag::outside_limit),
            std::vector<std::size_t>{6});
  EXPECT_EQ(flagged(xmr_of({5, 6, 5, 6, 5, 6, -20, 5, 6, 5, 6, 5}), Flag::outside_limit),
            std::vector<std::size_t>{6});
}

TEST(Xmr, SevenOnOneSideAndNotSix) {
  EXPECT_EQ(
      flagged(xmr_of({1, 2, 1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 8, 9}), Flag::seven_on_one_side).size(),
      14U);
  EXPECT_TRUE(
      flagged(xmr_of({1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8}), Flag::seven_on_one_side).empty());
}

TEST(Xmr, APointOnTheMeanBreaksARun) {
  // The mean is 5.
  EXPECT_TRUE(
      flagged(xmr_of({6, 6, 6, 5, 6, 6, 6, 6, 4, 4, 4, 4, 4, 4, 5, 4}), Flag::seven_on_one_side)
          .empty());
}

TEST(Xmr, SevenThatRiseOrFallAndNotSix) {
  EXPECT_EQ(flagged(xmr_of({5, 3, 1, 2, 3, 4, 5, 6, 7, 3}), Flag::seven_point_trend),
            (std::vector<std::size_t>{2, 3, 4, 5, 6, 7, 8}));
  EXPECT_EQ(flagged(xmr_of({7, 6, 5, 4, 3, 2, 1}), Flag::seven_point_trend).size(), 7U);
  EXPECT_TRUE(flagged(xmr_of({1, 2, 3, 4, 5, 6, 3, 4}), Flag::seven_point_trend).empty());
  EXPECT_TRUE(flagged(xmr_of({1, 2, 3, 4, 4, 5, 6, 7}), Flag::seven_point_trend).empty())
      << "the same again is no rise";
}

TEST(Xmr, TwoOfThreeInTheOuterThird) {
  // Mean 0 and mean moving range 2.4: a limit at 6.384 or so, its outer third from 4.256 on.
  std::vector<double> values{1, -1, 1, -1, 5, 1,  5, -1, 1, -1, 1, -1,
                             1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
  EXPECT_EQ(flagged(xmr_of(values), Flag::two_of_three), (std::vector<std::size_t>{4, 6}));
  values[6] = -5;
  EXPECT_TRUE(flagged(xmr_of(values), Flag::two_of_three).empty()) << "on the two sides";
  std::swap(values[6], values[7]);
  values[7] = 5;
  EXPECT_TRUE(flagged(xmr_of(values), Flag::two_of_three).empty()) << "three apart";
}

TEST(Xmr, LimitsBeginAnewWithAReason) {
  const std::vector<double> values{1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12};
  const Xmr xmr = xmr_of(values, {{.from = 6, .reason = "We moved"}});
  ASSERT_EQ(xmr.parts.size(), 2U);
  EXPECT_EQ(xmr.parts[1].reason, "We moved");
  EXPECT_DOUBLE_EQ(xmr.parts[0].mean, 1.5);
  EXPECT_DOUBLE_EQ(xmr.parts[1].mean, 11.5);
  EXPECT_FALSE(xmr.moving_ranges[6]) << "no range leads from one part to the next";
  EXPECT_DOUBLE_EQ(xmr.parts[1].limits->moving_range_mean, 1);
}

TEST(Xmr, NumbersThatAreAllTheSameStandOutNowhere) {
  for (const double value : {0.1, 1e-9, 0.3, 1e12 / 7, -0.7}) {
    EXPECT_EQ(all_flags(xmr_of(std::vector<double>(30, value))), 0U) << value;
  }
}

std::vector<double> series_by_chance(std::mt19937& random) {
  std::vector<double> values(std::uniform_int_distribution<std::size_t>(2, 60)(random));
  std::normal_distribution<double> normal(50, 9);
  for (double& value : values) value = std::round(normal(random) * 10) / 10;
  return values;
}

TEST(Xmr, MovedAndStretchedItSaysTheSame) {
  std::mt19937 random(20261130);
  for (int n = 0; n < 300; ++n) {
    const std::vector<double> values = series_by_chance(random);
    std::vector<double> moved = values, turned = values;
    for (double& value : moved) value = 4 * value + 32;
    for (double& value : turned) value = -value;
    const Xmr xmr = xmr_of(values), other = xmr_of(moved);
    EXPECT_EQ(xmr.flags, other.flags);
    EXPECT_EQ(xmr.flags, xmr_of(turned).flags);
    EXPECT_NEAR(other.parts[0].limits->upper, 4 * xmr.parts[0].limits->upper + 32, 1e-9);
  }
}

TEST(Xmr, BackwardsTheSamePointsStandOut) {
  std::mt19937 random(1130);
  for (int n = 0; n < 300; ++n) {
    std::vector<double> values = series_by_chance(random);
    std::vector<Flags> flags = xmr_of(values).flags;
    std::ranges::reverse(values);
    std::ranges::reverse(flags);
    EXPECT_EQ(flags, xmr_of(values).flags);
  }
}

TEST(Xmr, ATargetIsJudgedByTheLimits) {
  const NaturalLimits limits{.moving_range_mean = 1, .upper = 10, .lower = 4, .upper_range = 3};
  EXPECT_EQ(reach_of(3, limits, true), TargetReach::always);
  EXPECT_EQ(reach_of(3, limits, false), TargetReach::never);
  EXPECT_EQ(reach_of(7, limits, true), TargetReach::by_chance);
  EXPECT_EQ(reach_of(11, limits, true), TargetReach::never);
}

}  // namespace
}  // namespace alongside::charting::xmr_test
