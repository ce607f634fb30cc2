#include "slices/people/removing/removing_rule.h"

#include <gtest/gtest.h>

namespace alongside::people::removing_rule_test {
namespace {

TEST(Removal, SaysWhatBecomesOfSignedWords) {
  EXPECT_EQ(*accept_removal({.signed_words = "stay", .sure = true}, true), WordsChosen::stay);
  EXPECT_EQ(*accept_removal({.signed_words = "go", .sure = true}, true), WordsChosen::go);
}

TEST(Removal, AsksForAllThatIsMissingAtOnce) {
  const auto refused = accept_removal({.signed_words = "perhaps", .sure = false}, false);
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.problems().size(), 3U);
  EXPECT_EQ(refused.problems()[0].field, "signed_words");
  EXPECT_EQ(refused.problems()[1].field, "passphrase");
  EXPECT_EQ(refused.problems()[2].field, "sure");
}

}  // namespace
}  // namespace alongside::people::removing_rule_test
