#include "slices/safety/community/urgent_numbers_rule.h"

#include <gtest/gtest.h>

namespace alongside::safety::urgent_numbers_rule_test {
namespace {

TEST(UrgentNumbers, LeaveOutEmptyRows) {
  const auto numbers = accept_urgent_numbers({{"999", "Police"}, {"", ""}, {"+44 (0)20", "Us"}});
  ASSERT_TRUE(numbers);
  EXPECT_EQ(numbers->size(), 2U);
}

TEST(UrgentNumbers, NeedBothParts) {
  const auto numbers = accept_urgent_numbers(
      {{"999", ""}, {"", "Police"}, {"ring us", "Police"}, {"- -", "Police"}});
  ASSERT_FALSE(numbers);
  ASSERT_EQ(numbers.problems().size(), 4U);
  EXPECT_EQ(numbers.problems()[0].field, "name_1");
  EXPECT_EQ(numbers.problems()[1].field, "number_2");
}

TEST(UrgentNumbers, HaveAnEnd) {
  EXPECT_FALSE(accept_urgent_numbers({{std::string(31, '9'), "a"}}));
  EXPECT_FALSE(accept_urgent_numbers({{"999", std::string(121, 'a')}}));
  const std::vector<UrgentNumber> many(9, {"999", "a"});
  EXPECT_EQ(accept_urgent_numbers(many)->size(), most_urgent_numbers);
}

TEST(Dialled, IsDigitsAndAPlus) {
  EXPECT_EQ(dialled("+44 (20) 7946-0000"), "+442079460000");
  EXPECT_EQ(dialled("116 123"), "116123");
  EXPECT_EQ(dialled("+"), "");
}

}  // namespace
}  // namespace alongside::safety::urgent_numbers_rule_test
