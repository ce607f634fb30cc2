#include "slices/draws/public/chance_code.h"

#include <gtest/gtest.h>

#include <set>

namespace alongside::draws::chance_code_test {
namespace {

constexpr SecretKey key{1, 2, 3};
constexpr Id<Draw> draw{7};
constexpr std::string_view pool = "print of a pool";

TEST(ChanceCode, IsTheSameEachTimeAndAnotherForEachPersonAndDraw) {
  EXPECT_EQ(chance_code(key, draw, pool, 1), chance_code(key, draw, pool, 1));
  std::set<std::string> codes;
  for (std::int64_t number = 1; number <= 2000; ++number) {
    codes.insert(chance_code(key, draw, pool, number));
    codes.insert(chance_code(key, {8}, pool, number));
  }
  EXPECT_EQ(codes.size(), 4000U);
  EXPECT_NE(chance_code(key, draw, pool, 1), chance_code(key, draw, "another pool", 1));
  EXPECT_NE(chance_code(key, draw, pool, 1), chance_code(SecretKey{9}, draw, pool, 1));
}

TEST(ChanceCode, IsTwoGroupsOfLettersThatLookLikeNoOther) {
  for (std::int64_t number = 1; number <= 200; ++number) {
    const std::string code = chance_code(key, draw, pool, number);
    ASSERT_EQ(code.size(), chance_code_characters + 1);
    EXPECT_EQ(code[chance_code_characters / 2], '-');
    EXPECT_EQ(code.find_first_of("01OI"), std::string::npos) << code;
  }
}

TEST(ChanceCode, IsKnownHoweverItIsTyped) {
  const std::string print = chance_code_print(key, draw, "ABCDE-FGHJK");
  EXPECT_EQ(chance_code_print(key, draw, "abcde fghjk"), print);
  EXPECT_EQ(chance_code_print(key, draw, " ABCDEFGHJK "), print);
  EXPECT_NE(chance_code_print(key, draw, "ABCDE-FGHJL"), print);
  EXPECT_NE(chance_code_print(key, {8}, "ABCDE-FGHJK"), print);
  EXPECT_EQ(print.find("ABCDE"), std::string::npos);
}

}  // namespace
}  // namespace alongside::draws::chance_code_test
