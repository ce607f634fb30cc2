#include "slices/fates/answer.h"

#include <gtest/gtest.h>

namespace alongside::fates::answer_test {
namespace {

TEST(FateAnswer, NamesLeadBackToStates) {
  for (const State state : states_to_say) EXPECT_EQ(state_named(name_of(state)), state);
  EXPECT_FALSE(state_named("perhaps"));
}

TEST(FateAnswer, NeedsAStateAndAReason) {
  EXPECT_EQ(accept_answer({}).problems().front().field, "state");
  EXPECT_EQ(accept_answer({.state = "not_looked_at"}).problems().front().field, "state");
  for (const State state : states_to_say) {
    const AnswerForm form{.state = std::string(name_of(state)), .asked_whom = "The council"};
    const auto given = accept_answer(form);
    if (state == State::being_looked_at) {
      EXPECT_TRUE(given);
    } else {
      ASSERT_FALSE(given) << name_of(state);
      EXPECT_EQ(given.problems().front().field, "reason");
    }
  }
}

TEST(FateAnswer, SaysWhoWasAskedWhereItIsNotOurs) {
  const auto given = accept_answer({.state = "not_ours", .reason = "Buses belong to the council"});
  ASSERT_FALSE(given);
  EXPECT_EQ(given.problems().front().field, "asked_whom");
  EXPECT_EQ(
      accept_answer({.state = "done", .asked_whom = "Ann", .reason = "It is there"})->asked_whom,
      "");
}

TEST(FateAnswer, TakesWholePercentOfWhatIsUnderWay) {
  const auto with = [](const char* percent) {
    return accept_answer({.state = "under_way", .percent = percent, .reason = "Two of five"});
  };
  EXPECT_EQ(with("40")->percent, 40);
  EXPECT_EQ(with("")->percent, std::nullopt);
  for (const char* wrong : {"101", "-1", "half", "4.5"}) EXPECT_FALSE(with(wrong)) << wrong;
  EXPECT_EQ(accept_answer({.state = "done", .percent = "half", .reason = "It is there"})->percent,
            std::nullopt);
}

TEST(FateAnswer, RefusesWhatIsTooLong) {
  const std::string longest(reason_characters, 'a');
  EXPECT_TRUE(accept_answer({.state = "done", .reason = longest}));
  EXPECT_FALSE(accept_answer({.state = "done", .reason = longest + "a"}));
}

TEST(FateAnswer, IsLateAfterTheWeeksThatTheGroupSets) {
  const Instant from = instant_from_microseconds(0);
  EXPECT_FALSE(is_late(from, 6, from));
  EXPECT_FALSE(is_late(from, 6, from + std::chrono::weeks(6) - std::chrono::microseconds(1)));
  EXPECT_TRUE(is_late(from, 6, from + std::chrono::weeks(6)));
}

TEST(FateAnswer, KeepsTheDayAlone) {
  const Instant day = std::chrono::sys_days(std::chrono::year(2026) / 11 / 30);
  EXPECT_EQ(noon_of(day), noon_of(day + std::chrono::hours(24) - std::chrono::microseconds(1)));
  EXPECT_EQ(noon_of(day), day + std::chrono::hours(12));
}

}  // namespace
}  // namespace alongside::fates::answer_test
