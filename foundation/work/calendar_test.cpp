#include "foundation/work/calendar.h"

#include <gtest/gtest.h>

#include "foundation/words/time_zone.h"

namespace alongside::calendar_test {
namespace {

using namespace std::chrono_literals;

Instant at(int year, int month, int day, int hour, int minute) {
  return instant_of({year, month, day, hour, minute}).value();
}

TEST(Calendar, IsEachNightByTheClockOnTheWall) {
  const Calendar nightly = each_day_at(3);
  EXPECT_EQ(nightly(at(2026, 7, 1, 2, 59)), at(2026, 7, 1, 3, 0));
  EXPECT_EQ(nightly(at(2026, 7, 1, 3, 0)), at(2026, 7, 2, 3, 0));
  EXPECT_EQ(nightly(at(2026, 12, 31, 23, 0)), at(2027, 1, 1, 3, 0));
}

TEST(Calendar, IsOnceOnTheDaysOnWhichTheClockIsChanged) {
  for (const Calendar& calendar : {each_day_at(3), each_day_at(1, 30), each_day_at(0)}) {
    for (const Instant begins : {at(2026, 3, 27, 12, 0), at(2026, 10, 23, 12, 0)}) {
      Instant due = begins;
      for (int day = 0; day < 4; ++day) {
        const Instant next = calendar(due);
        EXPECT_GT(next, due);
        EXPECT_LE(next - due, 25h);
        EXPECT_EQ(local_time(next).day, local_time(due).day + 1);
        due = next;
      }
    }
  }
}

TEST(Calendar, IsEveryFewMinutesFromTheFullHour) {
  const Calendar often = every_minutes(20);
  EXPECT_EQ(often(at(2026, 7, 1, 2, 0)), at(2026, 7, 1, 2, 20));
  EXPECT_EQ(often(at(2026, 7, 1, 2, 59)), at(2026, 7, 1, 3, 0));
  EXPECT_EQ(every_minutes(60)(at(2026, 7, 1, 2, 1)), at(2026, 7, 1, 3, 0));
}

}  // namespace
}  // namespace alongside::calendar_test
