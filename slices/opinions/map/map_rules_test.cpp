#include <gtest/gtest.h>

#include "slices/opinions/map/map_due.h"
#include "slices/opinions/map/map_growth.h"
#include "slices/opinions/map/map_pace.h"

namespace alongside::opinions::map_rules_test {
namespace {

using namespace std::chrono_literals;

MapSituation published(std::int64_t waiting) {
  return {.published = true, .settled = true, .waiting = waiting};
}

TEST(MapDue, TakesInThreePeopleAtOnce) {
  EXPECT_EQ(next_step(published(0)), MapStep::nothing);
  EXPECT_EQ(next_step(published(1)), MapStep::nothing);
  EXPECT_EQ(next_step(published(2)), MapStep::nothing);
  EXPECT_EQ(next_step(published(3)), MapStep::draw);
  EXPECT_EQ(next_step({}), MapStep::draw) << "the first";
}

TEST(MapDue, LeavesOutARemovedStatementWhenNobodyElseWouldBeSeen) {
  MapSituation now = published(0);
  now.statements_removed = true;
  EXPECT_EQ(next_step(now), MapStep::draw);
  now.waiting = 1;
  EXPECT_EQ(next_step(now), MapStep::nothing);
}

TEST(MapDue, SettlesFromTheAnswersOfThePublishedMapAlone) {
  MapSituation now = published(0);
  now.settled = false;
  EXPECT_EQ(next_step(now), MapStep::settle);
  now.waiting = 2;
  EXPECT_EQ(next_step(now), MapStep::nothing) << "their changes would show";
  now.has_its_answers = true;
  EXPECT_EQ(next_step(now), MapStep::settle);
  now.waiting = 3;
  EXPECT_EQ(next_step(now), MapStep::draw);
}

TEST(MapPace, RestsInProportion) {
  EXPECT_EQ(rest_after_draw(20ms), 80ms);
  EXPECT_EQ(rest_after_draw(5s), 20s);
}

TEST(MapPace, SettlesAfterAQuietTime) {
  EXPECT_EQ(quiet_before_settling(0s), 2s);
  EXPECT_EQ(quiet_before_settling(3s), 12s);
}

TEST(MapPace, SettlesNowAndThenWithoutAPause) {
  EXPECT_FALSE(is_settling_overdue(29s, 0s));
  EXPECT_TRUE(is_settling_overdue(30s, 1s));
  EXPECT_FALSE(is_settling_overdue(60s, 10s));
  EXPECT_TRUE(is_settling_overdue(200s, 10s));
}

TEST(MapGrowth, KeepsAMapOfATenthAndFivePeopleMore) {
  EXPECT_FALSE(is_moment(4, std::nullopt));
  EXPECT_TRUE(is_moment(5, std::nullopt));
  EXPECT_FALSE(is_moment(9, 5));
  EXPECT_TRUE(is_moment(10, 5));
  EXPECT_FALSE(is_moment(109, 100));
  EXPECT_TRUE(is_moment(110, 100));
  EXPECT_FALSE(is_moment(90, 100)) << "a statement was taken out";
}

TEST(MapGrowth, ThinsOutAndKeepsTheFirstAndTheLast) {
  EXPECT_TRUE(moments_to_drop({1, 2, 3}, 3).empty());
  EXPECT_EQ(moments_to_drop({1, 2, 3, 4}, 3), (std::vector<std::int64_t>{2}));
  EXPECT_EQ(moments_to_drop({2, 5, 7, 9, 12}, 4), (std::vector<std::int64_t>{5, 9}));
}

TEST(MapGrowth, NeverKeepsMoreThanWereAllowed) {
  std::vector<std::int64_t> kept;
  for (std::int64_t number = 1; number <= 1000; ++number) {
    kept.push_back(number);
    for (const std::int64_t gone : moments_to_drop(kept, 40)) std::erase(kept, gone);
    ASSERT_LE(kept.size(), 40U);
    ASSERT_EQ(kept.front(), 1);
    ASSERT_EQ(kept.back(), number);
  }
  EXPECT_GE(kept.size(), 20U);
}

}  // namespace
}  // namespace alongside::opinions::map_rules_test
