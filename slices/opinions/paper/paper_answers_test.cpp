#include "slices/opinions/paper/paper_answers.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::opinions::paper_answers_test {
namespace {

TEST(PaperAnswers, AreOneSignForEachStatement) {
  const auto answers = read_answers("12* 3\t4-0", 6);
  ASSERT_TRUE(answers);
  EXPECT_EQ((*answers)[0]->answer, Answer::agree);
  EXPECT_FALSE((*answers)[0]->matters);
  EXPECT_EQ((*answers)[1]->answer, Answer::disagree);
  EXPECT_TRUE((*answers)[1]->matters);
  EXPECT_EQ((*answers)[2]->answer, Answer::not_sure);
  EXPECT_EQ((*answers)[3]->answer, Answer::rather_not_say);
  EXPECT_FALSE((*answers)[4]);
  EXPECT_FALSE((*answers)[5]);
}

TEST(PaperAnswers, SayWhatIsWrong) {
  for (const char* wrong : {"", "1", "1234", "15 2", "*12", "1-*2", "1a2", "1é2"}) {
    const auto answers = read_answers(wrong, 3);
    ASSERT_FALSE(answers) << wrong;
    EXPECT_EQ(answers.problems().front().field, "answers");
  }
}

TEST(PaperAnswers, ComeBackAsTheyWereTyped) {
  Random random(20261201);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::optional<CheckedAnswer>> answers(random.below(statements_on_sheet + 1));
    for (auto& one : answers) {
      if (random.below(4) == 0) continue;
      one = CheckedAnswer{.answer = *answer_named(random.below(2) == 0 ? "agree" : "not_sure"),
                          .matters = random.below(2) == 0};
    }
    const auto again = read_answers(typed_answers(answers), answers.size());
    ASSERT_TRUE(again);
    ASSERT_EQ(again->size(), answers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
      ASSERT_EQ((*again)[i].has_value(), answers[i].has_value());
      if (!answers[i]) continue;
      EXPECT_EQ((*again)[i]->answer, answers[i]->answer);
      EXPECT_EQ((*again)[i]->matters, answers[i]->matters);
    }
  }
}

TEST(PaperAnswers, KeepTheOrderOfTheForm) {
  const std::vector<Id<Statement>> statements{{7}, {3}, {9'007'199'254'740'991}};
  EXPECT_EQ(listed(statements), "7,3,9007199254740991");
  EXPECT_EQ(statements_listed(listed(statements)), statements);
  EXPECT_TRUE(statements_listed("").empty());
}

}  // namespace
}  // namespace alongside::opinions::paper_answers_test
