#include "slices/charting/rules/run_chart.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace alongside::charting::run_chart_test {
namespace {

std::vector<std::size_t> flagged(const RunChart& chart, Flag flag) {
  std::vector<std::size_t> points;
  for (std::size_t n = 0; n < chart.flags.size(); ++n) {
    if (std::ranges::find(chart.flags[n], flag) != chart.flags[n].end()) points.push_back(n);
  }
  return points;
}

/// D. Balestracci, 'An underrated test for run charts', Quality Digest, October 2008: 16 months
/// with runs of 7, 7, 1 and 1, where chance alone leaves 5 to 12.
TEST(RunChart, CountsTheRunsOfAPublishedExample) {
  const RunChart chart = run_chart_of({9, 8, 9, 8, 9, 8, 9, 1, 2, 1, 2, 1, 2, 1, 9, 1});
  EXPECT_EQ(chart.runs, 4U);
  EXPECT_EQ(chart.longest_run, 7U);
  EXPECT_EQ(chart.crossings, 3U);
  EXPECT_EQ(chart.fewest_crossings, 4U) << "four crossings are five runs";
  EXPECT_TRUE(chart.too_few_crossings());
}

/// Anhoej and Olesen 2014, table 1: the fewest crossings for 10 to 60 useful points.
TEST(RunChart, KnowsTheFewestCrossingsThatChanceLeaves) {
  EXPECT_EQ(fewest_by_chance(9), 2U);
  EXPECT_EQ(fewest_by_chance(11), 3U);
  EXPECT_EQ(fewest_by_chance(15), 4U);
  EXPECT_EQ(fewest_by_chance(19), 6U);
  EXPECT_EQ(fewest_by_chance(23), 8U);
  EXPECT_EQ(fewest_by_chance(29), 10U);
  EXPECT_EQ(fewest_by_chance(59), 23U);
  EXPECT_EQ(fewest_by_chance(99'999), 49'739U);
}

TEST(RunChart, TheMedianIsInTheMiddle) {
  EXPECT_EQ(run_chart_of({3}).median, 3);
  EXPECT_EQ(run_chart_of({3, 1, 2}).median, 2);
  EXPECT_EQ(run_chart_of({4, 1, 2, 3}).median, 2.5);
}

TEST(RunChart, SixOnOneSideAreAShiftAndFiveAreNone) {
  EXPECT_EQ(flagged(run_chart_of({1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9}), Flag::shift).size(), 12U);
  EXPECT_TRUE(flagged(run_chart_of({1, 1, 1, 1, 1, 9, 9, 9, 9, 9}), Flag::shift).empty());
}

TEST(RunChart, PointsOnTheMedianNeitherCountNorBreak) {
  // The median is 5.
  const RunChart chart = run_chart_of({6, 6, 6, 5, 6, 6, 6, 5, 4, 4, 4, 4, 4, 5, 4});
  EXPECT_EQ(flagged(chart, Flag::shift),
            (std::vector<std::size_t>{0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 14}));
  EXPECT_EQ(chart.useful, 12U);
  EXPECT_EQ(chart.runs, 2U);
}

TEST(RunChart, FiveThatRiseAreATrendAndOfEqualOnesOneCounts) {
  EXPECT_EQ(flagged(run_chart_of({9, 1, 2, 3, 4, 5, 1}), Flag::trend),
            (std::vector<std::size_t>{1, 2, 3, 4, 5}));
  EXPECT_TRUE(flagged(run_chart_of({9, 1, 2, 3, 4, 1}), Flag::trend).empty());
  EXPECT_EQ(flagged(run_chart_of({9, 1, 2, 2, 3, 4, 5, 1}), Flag::trend),
            (std::vector<std::size_t>{1, 2, 3, 4, 5, 6}));
  EXPECT_TRUE(flagged(run_chart_of({9, 1, 2, 2, 2, 3, 1}), Flag::trend).empty());
}

TEST(RunChart, PointsOutWhatIsFarFromAllOthers) {
  EXPECT_EQ(flagged(run_chart_of({5, 6, 7, 5, 6, 30, 7, 5, 6, 7}), Flag::astronomical_point),
            std::vector<std::size_t>{5});
  EXPECT_TRUE(
      flagged(run_chart_of({5, 6, 7, 5, 6, 8, 7, 5, 6, 7}), Flag::astronomical_point).empty());
}

TEST(RunChart, NumbersThatAreAllTheSameStandOutNowhere) {
  const RunChart chart = run_chart_of(std::vector<double>(20, 0.1));
  EXPECT_EQ(chart.useful, 0U);
  EXPECT_FALSE(chart.too_few_crossings());
  EXPECT_TRUE(std::ranges::all_of(chart.flags, [](const Flags& flags) { return flags.empty(); }));
}

}  // namespace
}  // namespace alongside::charting::run_chart_test
