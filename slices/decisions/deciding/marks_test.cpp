#include "slices/decisions/deciding/marks.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::decisions::marks_test {
namespace {

const Plan scores{.method = DecisionMethod::scores};
const Plan dots{.method = DecisionMethod::dots, .dots = 5};

std::string problems_of(const Plan& plan, const std::vector<std::string>& typed,
                        std::size_t options = 3) {
  const auto given = accept_marks(plan, options, {.marks = typed});
  std::string all;
  if (given) return all;
  for (const Problem& one : given.problems()) all += (all.empty() ? "" : " ") + one.field;
  return all;
}

std::string taken(const Plan& plan, const std::vector<std::string>& typed) {
  const auto given = accept_marks(plan, typed.size(), {.marks = typed});
  return given ? given->marks : "";
}

TEST(Marks, ScoresAreFrom0To5AndOneAtLeastIsGiven) {
  EXPECT_EQ(taken(scores, {"5", "", "0"}), "5 - 0");
  EXPECT_EQ(problems_of(scores, {"", "", ""}), "option-1");
  EXPECT_EQ(problems_of(scores, {"6", "-1", "two"}), "option-1 option-2 option-3");
  EXPECT_EQ(problems_of(scores, {}), "option-1") << "a form without any field";
}

TEST(Marks, DotsAreAsManyAsEachHasAtMost) {
  EXPECT_EQ(taken(dots, {"5", "0", ""}), "5 0 -");
  EXPECT_EQ(taken(dots, {"2", "2", ""}), "2 2 -") << "some may stay in the hand";
  EXPECT_EQ(problems_of(dots, {"3", "3", ""}), "option-1");
  EXPECT_EQ(problems_of(dots, {"0", "", "0"}), "option-1");
  EXPECT_EQ(problems_of(dots, {"1", "6", "1.5"}), "option-2 option-3");
  EXPECT_EQ(problems_of(dots, {"1", "99999999999999999999", ""}), "option-2");
}

TEST(Marks, PlacesAreGivenOnceAndGapsDoNotMatter) {
  const Plan ranking{.method = DecisionMethod::ranking};
  EXPECT_EQ(taken(ranking, {"3", "", "1"}), "3 - 1");
  EXPECT_EQ(problems_of(ranking, {"1", "2", "1"}), "option-3");
  EXPECT_EQ(problems_of(ranking, {"0", "4", "x"}), "option-1 option-2 option-3");
  EXPECT_EQ(problems_of(ranking, {"", "", ""}), "option-1");
  EXPECT_EQ(order_in({3, std::nullopt, 1}), (std::vector<std::size_t>{2, 0}));
}

TEST(Marks, WhoStandsAsideGivesNothing) {
  const auto given = accept_marks(scores, 2, {.answer = "2", .reason = "Why", .marks = {"9", ""}});
  ASSERT_TRUE(given);
  EXPECT_EQ(given->answer, stood_aside);
  EXPECT_EQ(given->marks, "");
  EXPECT_EQ(given->reason, "Why");
  EXPECT_FALSE(accept_marks(scores, 2, {.answer = "2", .reason = std::string(1001, 'a')}));
}

TEST(Marks, ComeBackFromTheirText) {
  Random random(3);
  for (int n = 0; n < 1'000; ++n) {
    Marks marks(1 + random.below(12));
    for (auto& one : marks) {
      if (random.below(3) > 0) one = static_cast<int>(random.below(101));
    }
    EXPECT_EQ(marks_in(text_of(marks), marks.size()), marks) << text_of(marks);
  }
  EXPECT_EQ(marks_in("", 2), Marks(2));
  EXPECT_EQ(marks_in("1 2 3", 2), (Marks{1, 2})) << "of no more options than there are";
  EXPECT_EQ(marks_in("1", 2), (Marks{1, std::nullopt}));
  EXPECT_EQ(typed_marks({3, std::nullopt}), (std::vector<std::string>{"3", ""}));
}

}  // namespace
}  // namespace alongside::decisions::marks_test
