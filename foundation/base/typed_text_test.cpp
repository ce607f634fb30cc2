#include "foundation/base/typed_text.h"

#include <gtest/gtest.h>

namespace alongside::typed_text_test {
namespace {

TEST(TypedText, CountsCharactersAndNotBytes) {
  EXPECT_FALSE(problem_of({.field = "name", .text = "Éàü", .most = 3}));
  const auto problem = problem_of({.field = "name", .text = "Éàüx", .most = 3});
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->field, "name");
  ASSERT_EQ(problem->message.arguments().size(), 1U);
  EXPECT_EQ(problem->message.arguments()[0].name, "most");
}

TEST(TypedText, MayBeEmptyUnlessSomethingMustBeTyped) {
  EXPECT_FALSE(problem_of({.field = "note", .text = "", .most = 3}));
  const auto problem =
      problem_of({.field = "note", .text = "", .most = 3, .if_empty = say("Write a note")});
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->message, say("Write a note"));
}

TEST(TypedText, SaysItsOwnSentence) {
  Problems problems;
  check_typed({.field = "note", .text = "long", .most = 3, .if_long = say("At most {most}")},
              problems);
  check_typed({.field = "note", .text = "abc", .most = 3}, problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].message, say("At most {most}"));
}

}  // namespace
}  // namespace alongside::typed_text_test
