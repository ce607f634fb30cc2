#include "slices/opinions/first_look/first_look.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::opinions::first_look_test {
namespace {

const Instant morning =
    Instant{std::chrono::sys_days{std::chrono::year{2027} / 3 / 1}} + std::chrono::hours(6);
constexpr auto quarter = std::chrono::hours(6);

TEST(FirstLook, IsOffOrOneOfTheNamedTimes) {
  EXPECT_EQ(*check_first_look("0"), no_first_look);
  for (const std::int64_t hours : first_look_hours) {
    EXPECT_EQ(*check_first_look(std::to_string(hours)), hours);
  }
  for (const char* typed : {"", "1", "47", "-48", "48.0", "1000000", "yes"}) {
    EXPECT_EQ(check_first_look(typed).problems().front().field, "hours") << typed;
  }
}

TEST(FirstLook, IsTheSameForAllThatCameInAQuarterOfADay) {
  const HeldTimes first = held_times(48, morning);
  EXPECT_EQ(first.look_from, morning + quarter);
  EXPECT_EQ(first.shown_from, morning + std::chrono::hours(48));
  const HeldTimes last = held_times(48, morning + quarter - std::chrono::microseconds(1));
  EXPECT_EQ(last.look_from, first.look_from);
  EXPECT_EQ(last.shown_from, first.shown_from);
  EXPECT_EQ(held_times(48, morning + quarter).look_from, first.look_from + quarter);
}

/// Whenever it was written: it is shown in the time that was said, and there was time to look.
TEST(FirstLook, LastsNoLongerThanWasSaidAndLongEnoughToLook) {
  Random random(7);
  for (int n = 0; n < 5000; ++n) {
    const auto after = static_cast<std::int64_t>(random.unit() * 3e13);
    const Instant written = morning + std::chrono::microseconds(after);
    for (const std::int64_t hours : first_look_hours) {
      const HeldTimes times = held_times(hours, written);
      EXPECT_LE(times.shown_from, written + std::chrono::hours(hours));
      EXPECT_GT(times.look_from, written);
      EXPECT_GE(times.shown_from - times.look_from, std::chrono::hours(hours) - quarter);
    }
  }
}

}  // namespace
}  // namespace alongside::opinions::first_look_test
