#include "slices/charting/rules/interrupted_series.h"

#include <gtest/gtest.h>

#include <cmath>

#include "slices/charting/rules/student_t.h"

namespace alongside::charting::interrupted_series_test {
namespace {

TEST(StudentsT, IsAsInTables) {
  EXPECT_NEAR(t_of_95_percent(1), 12.7062, 1e-4);
  EXPECT_NEAR(t_of_95_percent(20), 2.08596, 1e-5);
  EXPECT_NEAR(t_of_95_percent(1000), 1.96234, 1e-5);
}

TEST(BeforeAndAfter, FindsTheLinesThatMadeTheNumbers) {
  std::vector<double> values;
  for (int time = 1; time <= 24; ++time) {
    const bool after = time > 12;
    values.push_back(10 + 2 * time + (after ? -7 - 3 * (time - 13) : 0));
  }
  const BeforeAndAfter found = before_and_after(values, 12);
  ASSERT_TRUE(found.lines);
  EXPECT_NEAR(found.lines->start.value, 10, 1e-9);
  EXPECT_NEAR(found.lines->trend_before.value, 2, 1e-9);
  EXPECT_NEAR(found.lines->step.value, -7, 1e-9);
  EXPECT_NEAR(found.lines->trend_change.value, -3, 1e-9);
  EXPECT_NEAR(found.lines->step.standard_error, 0, 1e-9);
  EXPECT_NEAR(found.lines->had_nothing_changed.front(), 36, 1e-9);
}

TEST(BeforeAndAfter, WithoutThreePointsOnASideHasMeansAlone) {
  const BeforeAndAfter found = before_and_after({1, 2, 5, 6, 7}, 2);
  EXPECT_FALSE(found.lines);
  EXPECT_DOUBLE_EQ(found.mean_before, 1.5);
  EXPECT_DOUBLE_EQ(found.mean_after, 6);
  EXPECT_TRUE(before_and_after({1, 2, 3, 5, 6, 7}, 3).lines);
}

/// By hand: before 1, 2, 4 and after 4, 5, 7 lie about lines of slope 1.5 with squares of 1/6 each.
TEST(BeforeAndAfter, HasTheErrorsThatAreWorkedOutByHand) {
  const BeforeAndAfter found = before_and_after({1, 2, 4, 4, 5, 7}, 3);
  const double variance = (1.0 / 6 + 1.0 / 6) / 2;
  EXPECT_NEAR(found.lines->trend_before.value, 1.5, 1e-12);
  EXPECT_NEAR(found.lines->trend_before.standard_error, std::sqrt(variance / 2), 1e-12);
  EXPECT_NEAR(found.lines->trend_change.standard_error, std::sqrt(variance), 1e-12);
  EXPECT_NEAR(found.lines->trend_change.high, t_of_95_percent(2) * std::sqrt(variance), 1e-9);
}

}  // namespace
}  // namespace alongside::charting::interrupted_series_test
