#include "slices/people/attempts/attempt_limit_rule.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::people::attempt_limit_rule_test {
namespace {

const Instant start = instant_from_microseconds(1'790'000'000'000'000);

Tries after_tries(std::int64_t count, Instant at) {
  Tries tries;
  for (std::int64_t i = 0; i < count; ++i) tries = with_one_more(tries, at);
  return tries;
}

TEST(Tries, AreFreeUpToTheLimit) {
  EXPECT_FALSE(minutes_to_wait({}, 10, start));
  EXPECT_FALSE(minutes_to_wait(after_tries(9, start), 10, start));
  EXPECT_EQ(minutes_to_wait(after_tries(10, start), 10, start), 15);
}

TEST(Tries, SayHowLongToWait) {
  const Tries tries = after_tries(10, start);
  EXPECT_EQ(minutes_to_wait(tries, 10, start + 1s), 15);
  EXPECT_EQ(minutes_to_wait(tries, 10, start + 1min), 14);
  EXPECT_EQ(minutes_to_wait(tries, 10, start + 14min + 59s), 1);
  EXPECT_FALSE(minutes_to_wait(tries, 10, start + 15min));
}

TEST(Tries, BeginAgainWhenTheWindowHasPassed) {
  const Tries tries = with_one_more(after_tries(10, start), start + 15min);
  EXPECT_EQ(tries.tries, 1);
  EXPECT_EQ(tries.window_started_at, start + 15min);
}

TEST(Tries, AClockThatWasPutBackLocksNobodyOut) {
  EXPECT_FALSE(minutes_to_wait(after_tries(10, start), 10, start - 1h));
}

/// Property: whoever tries whenever they may makes at most `limit` tries in a window, and never
/// waits longer than a window.
TEST(Tries, NeverExceedTheLimitInAWindow) {
  Random random(3);
  Tries tries;
  Instant now = start;
  std::int64_t made_in_window = 0;
  Instant window = start;
  for (int step = 0; step < 20000; ++step) {
    now += std::chrono::seconds{random.below(120)};
    if (const auto minutes = minutes_to_wait(tries, 10, now)) {
      EXPECT_GE(*minutes, 1);
      EXPECT_LE(*minutes, 15);
      continue;
    }
    tries = with_one_more(tries, now);
    made_in_window = tries.window_started_at == window ? made_in_window + 1 : 1;
    window = tries.window_started_at;
    EXPECT_LE(made_in_window, 10);
  }
}

}  // namespace
}  // namespace alongside::people::attempt_limit_rule_test
