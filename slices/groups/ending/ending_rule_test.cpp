#include "slices/groups/ending/ending_rule.h"

#include <gtest/gtest.h>

namespace alongside::groups::ending_rule_test {
namespace {

const ShownSide lived{Id<Constituency>{1}};
const ShownSide professional{Id<Constituency>{2}};
const ShownSide hidden;
constexpr Deciding large{.members = limits::fewest_shown_people, .sides_shown = 2};

TEST(Ending, GoesFromOneStepToTheNext) {
  EXPECT_EQ(step_of(std::nullopt), EndingStep::none);
  EXPECT_EQ(step_of(EndingTerms{}), EndingStep::proposed);
  EXPECT_EQ(step_of(EndingTerms{.ends_at = Instant{}}), EndingStep::agreed);
  EXPECT_EQ(step_of(EndingTerms{.objected = true}), EndingStep::stopped);
}

TEST(Ending, WantsAReason) {
  EXPECT_EQ(*accept_ending_reason("reason", "  It is done. "), "It is done.");
  EXPECT_EQ(accept_ending_reason("reason", "  ").problems().front().field, "reason");
  const std::string longest(limits::ending_reason_characters, 'x');
  EXPECT_TRUE(accept_ending_reason("objection", longest));
  EXPECT_FALSE(accept_ending_reason("objection", longest + "x"));
}

TEST(Ending, IsDecidedByTwoSidesInALargeGroupThatShowsThem) {
  EXPECT_TRUE(needs_two_sides(large));
  EXPECT_FALSE(problems_of_proposing(large, hidden).empty());
  EXPECT_TRUE(problems_of_proposing(large, lived).empty());
  EXPECT_TRUE(problems_of_agreeing(large, lived, professional).empty());
  EXPECT_FALSE(problems_of_agreeing(large, lived, lived).empty());
  EXPECT_FALSE(problems_of_agreeing(large, lived, hidden).empty());
}

TEST(Ending, IsDecidedByAnyTwoWhereFewAreInTheGroupOrOneSideIsShown) {
  for (const Deciding& deciding :
       {Deciding{.members = 7, .sides_shown = 2}, Deciding{.members = 100, .sides_shown = 1},
        Deciding{.members = 100, .sides_shown = 0}}) {
    for (const ShownSide& own : {lived, professional, hidden}) {
      EXPECT_TRUE(problems_of_proposing(deciding, own).empty());
      EXPECT_TRUE(problems_of_agreeing(deciding, lived, own).empty());
    }
  }
}

}  // namespace
}  // namespace alongside::groups::ending_rule_test
