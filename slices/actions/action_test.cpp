#include "slices/actions/action.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace alongside::actions::action_test {
namespace {

using namespace std::chrono_literals;

const Instant now = instant_from_microseconds(1'000'000'000'000'000);

template <class T>
std::string fields_of(const Result<T>& result) {
  std::string all;
  if (!result) {
    for (const Problem& one : result.problems()) all += (all.empty() ? "" : " ") + one.field;
  }
  return all;
}

ActionForm form_due(std::optional<Instant> due_at) {
  return {.what = "Ask for a ramp",
          .others = {},
          .day = {},
          .month = {},
          .year = {},
          .due_at = due_at,
          .words = {}};
}

TEST(Action, SaysWhatAndByWhen) {
  EXPECT_EQ(fields_of(accept_action({}, now)), "what due");
  EXPECT_EQ(fields_of(accept_action(form_due(now + 1h), now)), "");
  EXPECT_EQ(fields_of(accept_action(form_due(now - 1s), now)), "due") << "it has passed";
  EXPECT_EQ(fields_of(accept_action(form_due(now + latest_day + 1s), now)), "due");
  ActionForm long_one = form_due(now + 1h);
  long_one.what = std::string(what_characters + 1, 'a');
  long_one.others = std::string(others_characters + 1, 'a');
  long_one.words = std::string(words_characters + 1, 'a');
  EXPECT_EQ(fields_of(accept_action(long_one, now)), "what others words");
}

TEST(Action, ADayThatHasPassedMayStayAndNotBecomeAnother) {
  EXPECT_EQ(fields_of(accept_action(form_due(now - 48h), now, now - 48h)), "");
  EXPECT_EQ(fields_of(accept_action(form_due(now - 24h), now, now - 48h)), "due");
}

TEST(Action, IsOverdueWhenItsDayIsOverAndNeverWhenItHasEnded) {
  Action action{.due_at = now};
  EXPECT_FALSE(action.is_overdue(now));
  EXPECT_TRUE(action.is_overdue(now + 1s));
  action.removed_reason = "It named somebody";
  EXPECT_FALSE(action.is_overdue(now + 1s));
  action.removed_reason.reset();
  for (const State state : {State::done, State::dropped}) {
    action.state = state;
    EXPECT_FALSE(action.is_overdue(now + 1s));
  }
}

TEST(Action, HowFarIsAPercentAndOpeningAgainNeedsAReason) {
  for (const char* wrong : {"", "-1", "101", "half", "5.5"}) {
    EXPECT_EQ(fields_of(accept_how_far({wrong, "", ""}, State::open)), "percent") << wrong;
  }
  EXPECT_EQ(accept_how_far({"0", "", "No key"}, State::open)->hindrance, "No key");
  EXPECT_EQ(fields_of(accept_how_far({"100", "", ""}, State::open)), "");
  EXPECT_EQ(fields_of(accept_how_far({"50", "", ""}, State::done)), "words");
  EXPECT_EQ(fields_of(accept_how_far({"50", "It broke again", ""}, State::dropped)), "");
}

TEST(Action, IsNotDroppedWithoutAReason) {
  EXPECT_EQ(fields_of(accept_end({})), "how");
  EXPECT_EQ(fields_of(accept_end({"dropped", ""})), "words");
  EXPECT_EQ(accept_end({"dropped", "Too dear"})->state, State::dropped);
  EXPECT_EQ(accept_end({"done", ""})->state, State::done);
}

TEST(Action, WhoDoesItSaysHowFarAndEverybodyWhereNobodyDoes) {
  for (int bits = 0; bits < 16; ++bits) {
    const Standing standing{.carries = (bits & 1) != 0,
                            .is_carried = (bits & 1) != 0 || (bits & 2) != 0,
                            .leads = (bits & 4) != 0,
                            .wrote = (bits & 8) != 0};
    const bool only_others = standing.is_carried && !standing.carries && !standing.leads;
    EXPECT_EQ(may_say(standing), !only_others) << bits;
    EXPECT_EQ(may_change(standing), !only_others || standing.wrote) << bits;
  }
}

TEST(Action, SeveralTogetherAreAsFarAsTheirMean) {
  EXPECT_EQ(percent_of({}), std::nullopt);
  EXPECT_EQ(percent_of({{State::dropped, 90}}), std::nullopt);
  EXPECT_EQ(percent_of({{State::open, 50}, {State::done, 0}}), 75);
  EXPECT_EQ(percent_of({{State::open, 99}, {State::done, 100}}), 99) << "rounded down";
  EXPECT_EQ(percent_of({{State::open, 40}, {State::dropped, 0}}), 40);
}

TEST(Action, SeveralTogetherOverActionsByChance) {
  std::mt19937 random(20261201);  // NOLINT(cert-msc51-cpp): the same each time.
  std::uniform_int_distribution<int> count(1, 8), percent(0, 99), state(0, 2);
  for (int round = 0; round < 2'000; ++round) {
    std::vector<Reached> actions(static_cast<std::size_t>(count(random)));
    for (Reached& one : actions) one = {static_cast<State>(state(random)), percent(random)};
    const auto all = percent_of(actions);
    std::vector<Reached> shuffled = actions;
    std::ranges::shuffle(shuffled, random);
    EXPECT_EQ(percent_of(shuffled), all);
    shuffled.push_back({State::dropped, percent(random)});
    EXPECT_EQ(percent_of(shuffled), all) << "what was dropped does not count";
    if (!all) continue;
    EXPECT_GE(*all, 0);
    EXPECT_LE(*all, whole_percent);
    const bool any_open = std::ranges::count(actions, State::open, &Reached::state) > 0;
    EXPECT_EQ(*all == whole_percent, !any_open) << "whole when all is done, and not before";
    shuffled.push_back({State::done, 0});
    EXPECT_GE(percent_of(shuffled), all);
  }
}

TEST(Action, RemindsInTheMorningSomeDaysBeforeAndTheMorningAfter) {
  EXPECT_EQ(reminded_before(now) + 87h, now);
  EXPECT_EQ(reminded_after(now) - 9h, now);
}

}  // namespace
}  // namespace alongside::actions::action_test
