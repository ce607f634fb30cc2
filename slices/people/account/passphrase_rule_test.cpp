#include "slices/people/account/passphrase_rule.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::people::passphrase_rule_test {
namespace {

const Known known{.name = "Asha Raoharkness", .email = "asha@example.org"};

bool accepted(std::string_view passphrase) {
  return passphrase_problems("passphrase", passphrase, known).empty();
}

TEST(Passphrase, IsLongOrOfFourWords) {
  EXPECT_TRUE(accepted("teapot granite cloud"));
  EXPECT_TRUE(accepted("twelve chars"));
  EXPECT_TRUE(accepted("a bee is in"));
  EXPECT_FALSE(accepted("eleven char"));
  EXPECT_FALSE(accepted("a b c d"));
  EXPECT_FALSE(accepted(""));
}

TEST(Passphrase, CountsCharactersNotBytes) {
  EXPECT_FALSE(accepted("ŵŷâêîôûŵŷâê"));
  EXPECT_TRUE(accepted("ŵŷâêîôûŵŷâêî"));
}

TEST(Passphrase, HasALimit) {
  std::string longest;
  while (longest.size() < most_passphrase_characters) longest += "ab cd efghij";
  longest.resize(most_passphrase_characters);
  EXPECT_TRUE(accepted(longest));
  EXPECT_FALSE(accepted(longest + "x"));
}

TEST(Passphrase, IsNotTheNameOrTheEmailAddress) {
  EXPECT_FALSE(accepted("asha raoharkness"));
  EXPECT_FALSE(accepted("ASHA@example.org"));
}

TEST(Passphrase, IsNotOneThatManyUse) {
  EXPECT_FALSE(accepted("PasswordPassword"));
  EXPECT_FALSE(accepted("Correct horse battery staple"));
  EXPECT_FALSE(accepted("aaaaaaaaaaaaaaaa"));
  EXPECT_FALSE(accepted("                "));
}

TEST(Passphrase, ProblemStandsBesideItsField) {
  const Problems problems = passphrase_problems("new_one", "short", known);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].field, "new_one");
}

/// Property: there are no rules on which characters; any mixture that is long enough is good.
TEST(Passphrase, NeedsNoSignsOrCapitals) {
  Random random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string passphrase = "q";  // So that it is not one character only.
    const auto length = least_passphrase_characters + random.below(100);
    while (passphrase.size() < length) {
      passphrase.push_back(static_cast<char>('!' + static_cast<char>(random.below(90))));
    }
    EXPECT_TRUE(accepted(passphrase)) << passphrase;
  }
}

}  // namespace
}  // namespace alongside::people::passphrase_rule_test
