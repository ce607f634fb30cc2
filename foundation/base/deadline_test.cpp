#include "foundation/base/deadline.h"

#include <gtest/gtest.h>

namespace alongside::deadline_test {
namespace {

using namespace std::chrono_literals;

TEST(Deadline, AsksToStopWhenItsTimeHasGoneBy) {
  const Deadline deadline(20ms);
  const std::stop_token token = deadline.token();
  const auto began = std::chrono::steady_clock::now();
  while (!token.stop_requested() && std::chrono::steady_clock::now() - began < 10s) {
    std::this_thread::sleep_for(1ms);
  }
  EXPECT_TRUE(token.stop_requested());
  EXPECT_GE(std::chrono::steady_clock::now() - began, 15ms);
}

TEST(Deadline, DoesNotHoldUpWhoIsReadyBefore) {
  const auto began = std::chrono::steady_clock::now();
  {
    const Deadline deadline(1h);
    EXPECT_FALSE(deadline.token().stop_requested());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - began, 10s);
}

}  // namespace
}  // namespace alongside::deadline_test
