#include "foundation/work/try_gate.h"

#include <gtest/gtest.h>

namespace alongside::try_gate_test {
namespace {

TEST(TryGate, LetsTheNextThroughWhenTheFirstIsDone) {
  TryGate gate;
  {
    const TryGate::Turn first(gate);
    EXPECT_TRUE(first.taken());
    EXPECT_FALSE(TryGate::Turn(gate).taken());
    EXPECT_FALSE(TryGate::Turn(gate).taken()) << "who was turned away opens nothing";
  }
  EXPECT_TRUE(TryGate::Turn(gate).taken());
}

}  // namespace
}  // namespace alongside::try_gate_test
