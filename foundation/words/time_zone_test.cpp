#include "foundation/words/time_zone.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/stop.h"

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

}  // namespace
}  // namespace alongside::time_zone_test
