#include "foundation/words/day_field.h"

#include <gtest/gtest.h>

namespace alongside::day_field_test {
namespace {

TEST(DayField, IsTheEndOfARealDay) {
  const auto end = end_of_day("31", "12", "2026");
  ASSERT_TRUE(end);
  EXPECT_EQ(microseconds_of(*end), 1'798'761'600'000'000);  // 2027-01-01T00:00 in London.
  EXPECT_FALSE(end_of_day("31", "2", "2027"));
  EXPECT_FALSE(end_of_day("1", "soon", "2027"));
  EXPECT_FALSE(end_of_day("1", "1", "99999999999"));
  EXPECT_FALSE(end_of_day("", "", ""));
}

}  // namespace
}  // namespace alongside::day_field_test
