#include "slices/selection/one_at_a_time.h"

#include <gtest/gtest.h>

namespace alongside::selection {
namespace {

TEST(OneAtATime, LetsTheNextThroughWhenTheFirstIsDone) {
  OneAtATime gate;
  {
    const OneAtATime::Turn first(gate);
    EXPECT_TRUE(first.taken());
    EXPECT_FALSE(OneAtATime::Turn(gate).taken());
    EXPECT_FALSE(OneAtATime::Turn(gate).taken()) << "who was turned away opens nothing";
  }
  EXPECT_TRUE(OneAtATime::Turn(gate).taken());
}

}  // namespace
}  // namespace alongside::selection
