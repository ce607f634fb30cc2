#include "slices/groups/roles/role_rule.h"

#include <gtest/gtest.h>

namespace alongside::groups::role_rule_test {
namespace {

using namespace std::chrono;

std::string fields_of(const Result<GivenRole>& result) {
  std::string all;
  if (!result) {
    for (const Problem& one : result.problems()) all += (all.empty() ? "" : " ") + one.field;
  }
  return all;
}

TEST(RoleRule, APartHasAReasonAndAnEnd) {
  const auto chair = accept_role({.role = "1", .why = "She listens", .months = "6"});
  ASSERT_TRUE(chair);
  EXPECT_EQ(chair->role, Role::chair);
  EXPECT_EQ(chair->months, 6);
  EXPECT_EQ(fields_of(accept_role({.role = "2", .why = {}, .months = {}})), "why months");
  EXPECT_EQ(fields_of(accept_role({.role = "2", .why = "x", .months = "7"})), "months");
  EXPECT_EQ(fields_of(accept_role({.role = "2", .why = std::string(301, 'a'), .months = "3"})),
            "why");
  for (const char* none : {"", "3", "-1", "chair"}) {
    EXPECT_EQ(fields_of(accept_role({.role = none, .why = "x", .months = "3"})), "role") << none;
  }
  EXPECT_TRUE(accept_role({.role = "0", .why = {}, .months = {}})) << "nothing to end";
}

TEST(RoleRule, EndsOnADayThatThereIs) {
  const Instant now = sys_days(2026y / November / 30) + 5h;
  EXPECT_EQ(end_of_role(now, 3), sys_days(2027y / February / 28) + 5h);
  EXPECT_EQ(end_of_role(now, 12), sys_days(2027y / November / 30) + 5h);
}

}  // namespace
}  // namespace alongside::groups::role_rule_test
