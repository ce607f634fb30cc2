#include "foundation/words/time_zone.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/stop.h"
#include "foundation/words/day_in_zone.h"
#include "foundation/words/own_time_zone.h"

namespace alongside::time_zone_test {
namespace {

Instant utc(int year, unsigned month, unsigned day, int hour, int minute) {
  using namespace std::chrono;
  return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) +
         hours(hour) + minutes(minute);
}

class TimeZone : public testing::Test {
 protected:
  void SetUp() override { set_time_zone("Europe/London"); }
  void TearDown() override { set_time_zone("Europe/London"); }
};

TEST_F(TimeZone, IsInTheSettings) {
  set_time_zone("Asia/Kolkata");
  EXPECT_EQ(local_time(utc(2026, 1, 1, 20, 0)).day, 2);
  EXPECT_EQ(local_time(utc(2026, 1, 1, 20, 0)).minute, 30);
  EXPECT_THROW(set_time_zone("Middle/Earth"), CommandProblem);
  EXPECT_THROW(set_time_zone(""), CommandProblem);
}

TEST_F(TimeZone, SummerIsAnHourAhead) {
  EXPECT_EQ(local_time(utc(2026, 1, 15, 9, 16)).hour, 9);
  EXPECT_EQ(local_time(utc(2026, 7, 15, 9, 16)).hour, 10);
}

TEST_F(TimeZone, ADayThatIsNoneIsNothing) {
  EXPECT_FALSE(instant_of({.year = 2026, .month = 2, .day = 29}));
  EXPECT_TRUE(instant_of({.year = 2028, .month = 2, .day = 29}));
  EXPECT_FALSE(instant_of({.year = 2026, .month = 13, .day = 1}));
  EXPECT_FALSE(instant_of({.year = 2026, .month = 0, .day = 1}));
  EXPECT_FALSE(instant_of({.year = 2026, .month = 1, .day = 257}));
  EXPECT_FALSE(instant_of({.year = 2026, .month = 1, .day = 1, .hour = 24}));
  EXPECT_FALSE(instant_of({.year = 2026, .month = 1, .day = 1, .minute = -1}));
  EXPECT_FALSE(instant_of({.year = 99999, .month = 1, .day = 1}));
}

TEST_F(TimeZone, ASkippedTimeIsTheMomentAfter) {
  EXPECT_EQ(instant_of({.year = 2026, .month = 3, .day = 29, .hour = 1, .minute = 30}),
            utc(2026, 3, 29, 1, 0));
}

TEST_F(TimeZone, OfATimeThatComesTwiceTheFirstCounts) {
  EXPECT_EQ(instant_of({.year = 2026, .month = 10, .day = 25, .hour = 1, .minute = 30}),
            utc(2026, 10, 25, 0, 30));
}

TEST_F(TimeZone, WallTimesGoThereAndBack) {
  Random random(4);
  for (int round = 0; round < 10'000; ++round) {
    const Instant instant =
        utc(1990, 1, 1, 0, 0) + std::chrono::minutes(random.below(60U * 24 * 365 * 80));
    const auto back = instant_of(local_time(instant));
    ASSERT_TRUE(back);
    // In the hour that comes twice the first is given back.
    const auto apart = instant - *back;
    ASSERT_TRUE(apart == apart.zero() || apart == std::chrono::hours(1));
  }
}

TEST_F(TimeZone, WeeksBeginOnMonday) {
  EXPECT_EQ(weekday({.year = 2026, .month = 11, .day = 23}), 1);
  EXPECT_EQ(weekday({.year = 2026, .month = 11, .day = 29}), 7);
}

TEST_F(TimeZone, OfSomebodyElsewhereIsTheirOwn) {
  EXPECT_TRUE(is_time_zone("Europe/London"));
  EXPECT_TRUE(is_time_zone("America/New_York"));
  for (const char* none : {"", "Europe", "UTC", "Nowhere/Land", "../../etc/passwd", "Etc/GMT+1"}) {
    EXPECT_FALSE(is_time_zone(none)) << none;
  }
  const Instant noon = utc(2026, 1, 15, 12, 0);
  EXPECT_EQ(local_time(noon, "America/New_York").hour, 7);
  EXPECT_EQ(local_time(noon, "").hour, 12);
  EXPECT_EQ(local_time(noon, "Nowhere/Land").hour, 12);
  EXPECT_EQ(moment_on(noon, 1, 8 * 60, "America/New_York"), utc(2026, 1, 16, 13, 0));
  EXPECT_EQ(moment_on(noon, 0, 8 * 60, ""), utc(2026, 1, 15, 8, 0));
  // There it is still the day before.
  EXPECT_EQ(moment_on(utc(2026, 1, 15, 2, 0), 0, 8 * 60, "America/New_York"),
            utc(2026, 1, 14, 13, 0));
  EXPECT_EQ(instant_of({2026, 1, 15, 7, 0}, "America/New_York"), noon);
  EXPECT_EQ(instant_of({2026, 1, 15, 12, 0}, ""), noon);
  EXPECT_FALSE(instant_of({2026, 2, 30, 7, 0}, "America/New_York"));
  EXPECT_EQ(day_and_time_in(Words::in("en"), noon, "America/New_York"),
            "Thursday 15 January 2026 at 7am");
  // A time that the clock skips is the moment after it.
  EXPECT_EQ(moment_on(utc(2026, 3, 29, 0, 0), 0, 90, "Europe/London"), utc(2026, 3, 29, 1, 0));
}

}  // namespace
}  // namespace alongside::time_zone_test
