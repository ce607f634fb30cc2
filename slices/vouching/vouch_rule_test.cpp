#include "slices/vouching/vouch_rule.h"

#include <gtest/gtest.h>

#include <set>

#include "foundation/base/secrets.h"

namespace alongside::vouching::vouch_rule_test {
namespace {

constexpr bool two_sides = true;
constexpr bool any_two = false;

TEST(Vouching, NeedsTwoOfDifferentSides) {
  EXPECT_FALSE(is_enough({}, 1, two_sides));
  EXPECT_FALSE(is_enough({{1, 1, 1}}, 1, two_sides));
  EXPECT_FALSE(is_enough({{1, 1, 1}, {2, 1, 1}, {3, 1, 1}}, 1, two_sides));
  EXPECT_TRUE(is_enough({{1, 1, 1}, {2, 1, 2}}, 1, two_sides));
  EXPECT_FALSE(is_enough({{1, 1, 0}, {2, 1, 2}, {3, 1, 0}}, 1, two_sides));
}

TEST(Vouching, NeedsTwoMembersWhereSidesDoNotMatter) {
  EXPECT_FALSE(is_enough({{1, 1, 1}}, 1, any_two));
  EXPECT_TRUE(is_enough({{1, 1, 1}, {2, 1, 1}}, 1, any_two));
  EXPECT_TRUE(is_enough({{1, 1, 0}, {2, 1, 0}}, 1, any_two));
}

/// Nobody alone, however often and in however many groups.
TEST(Vouching, IsNeverDoneByOne) {
  EXPECT_FALSE(is_enough({{1, 1, 1}, {1, 1, 2}}, 1, two_sides));
  EXPECT_FALSE(is_enough({{1, 1, 1}, {1, 2, 2}}, 1, any_two));
  EXPECT_FALSE(is_enough({{1, 1, 1}, {2, 2, 2}}, 1, any_two)) << "in two groups";
}

TEST(Code, IsMadeOfTheClaimAndReadHoweverItIsTyped) {
  std::set<std::string> seen;
  for (int i = 0; i < 500; ++i) {
    const std::string claim = random_token();
    const std::string code = code_of_claim(claim);
    EXPECT_EQ(code, code_of_claim(claim));
    EXPECT_EQ(code.size(), 11U);
    EXPECT_EQ(plain_code(code).size(), 10U);
    EXPECT_TRUE(seen.insert(code).second);
  }
  EXPECT_EQ(plain_code(" 7kq2m xpa49"), plain_code("7KQ2M-XPA49"));
}

}  // namespace
}  // namespace alongside::vouching::vouch_rule_test
