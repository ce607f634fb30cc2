#include "slices/decisions/deciding/plan.h"

#include <gtest/gtest.h>

#include "slices/decisions/deciding/method.h"

namespace alongside::decisions::plan_test {
namespace {

using namespace std::chrono_literals;

template <class T>
std::string fields_of(const Result<T>& result) {
  std::string all;
  if (!result) {
    for (const Problem& one : result.problems()) all += (all.empty() ? "" : " ") + one.field;
  }
  return all;
}

const Plan secret{.voices = Voices::secret};
const PlanSituation large{.members = 20, .members_of_sides = {12, 8}, .was_secret = false};

TEST(Plan, ComesBackFromItsForm) {
  for (const auto method :
       {DecisionMethod::consent, DecisionMethod::scale, DecisionMethod::yes_no}) {
    for (const auto voices : {Voices::open, Voices::secret}) {
      const Plan plan{.method = method,
                      .voices = voices,
                      .basis = Basis::each_side,
                      .threshold = Threshold::two_thirds,
                      .quorum_all = 50,
                      .quorum_side = 25};
      EXPECT_EQ(*accept_plan(form_of(plan), large), plan);
    }
  }
  EXPECT_EQ(fields_of(accept_plan({}, large)),
            "method voices basis threshold quorum_all quorum_side");
}

TEST(Plan, ChoosesAmongOptionsWhereThereAreSome) {
  PlanSituation some = large;
  some.options = 4;
  for (const auto method :
       {DecisionMethod::scores, DecisionMethod::dots, DecisionMethod::ranking}) {
    const Plan plan{.method = method,
                    .basis = Basis::each_side,
                    .quorum_all = 50,
                    .places = 3,
                    .dots = method == DecisionMethod::dots ? 7 : 0};
    EXPECT_EQ(*accept_plan(form_of(plan), some), plan);
    PlanForm form = form_of(plan);
    EXPECT_EQ(fields_of(accept_plan(form, large)), "method") << "there are none";
    for (const char* places : {"0", "4", "", "two", "99999999999999999999"}) {
      form.places = places;
      EXPECT_EQ(fields_of(accept_plan(form, some)), "places") << places;
    }
  }
  PlanForm form = form_of({.method = DecisionMethod::dots, .dots = 5});
  for (const char* dots : {"0", "101", "", "-3"}) {
    form.dots = dots;
    EXPECT_EQ(fields_of(accept_plan(form, some)), "dots") << dots;
  }
  form.method = "yes_no";
  EXPECT_EQ(accept_plan(form, some)->dots, 0) << "of other methods it is not kept";
  EXPECT_EQ(accept_plan(form, some)->places, 1);
}

TEST(Start, NeedsTheOptionsThatItsPlanChoosesAmong) {
  const Instant now = instant_from_microseconds(0) + 24h * 365;
  const StartForm form{now + 72h, now + 24h * 90};
  StartSituation situation{.now = now,
                           .opens_from = now,
                           .plan = {.method = DecisionMethod::scores, .places = 2},
                           .options = 3};
  EXPECT_TRUE(accept_start(form, situation));
  for (const std::size_t options : {0U, 1U, 2U}) {
    situation.options = options;
    EXPECT_FALSE(accept_start(form, situation)) << options;
  }
}

TEST(Plan, IsNeverLessSecretThanBefore) {
  PlanSituation later = large;
  later.was_secret = true;
  EXPECT_EQ(fields_of(accept_plan(form_of({}), later)), "voices");
  EXPECT_TRUE(accept_plan(form_of(secret), later));
}

TEST(Plan, IsSecretOnlyWhereNobodyCanBeGuessed) {
  EXPECT_TRUE(accept_plan(form_of(secret), large));
  EXPECT_EQ(fields_of(accept_plan(form_of(secret), {.members = 7})), "voices");
  for (std::int64_t few = 1; few < limits::fewest_for_secret; ++few) {
    const PlanSituation small_side{.members = 13 + few, .members_of_sides = {13, few}};
    const PlanSituation small_rest{.members = 13 + few, .members_of_sides = {13}};
    for (const Basis basis : {Basis::all, Basis::each_side}) {
      for (const auto method :
           {DecisionMethod::consent, DecisionMethod::scale, DecisionMethod::yes_no}) {
        const Plan plan{.method = method, .voices = Voices::secret, .basis = basis};
        EXPECT_EQ(fields_of(accept_plan(form_of(plan), small_side)), "voices") << few;
        EXPECT_EQ(fields_of(accept_plan(form_of(plan), small_rest)), "voices") << few;
      }
    }
  }
  EXPECT_TRUE(accept_plan(form_of(secret), {.members = 21, .members_of_sides = {13, 0}}));
  EXPECT_FALSE(why_not_secret({.members = 16, .members_of_sides = {8}}));
}

TEST(Start, IsNotInSecretWhereASideBecameSmall) {
  const Instant now = instant_from_microseconds(0) + 24h * 365;
  const StartForm form{now + 72h, now + 24h * 90};
  StartSituation situation{.now = now, .opens_from = now};
  EXPECT_TRUE(accept_start(form, situation));
  situation.why_not_secret = why_not_secret({.members = 20, .members_of_sides = {13, 7}});
  EXPECT_FALSE(accept_start(form, situation));
}

TEST(Start, IsNotBeforeTheNoticeTimeIsOver) {
  const Instant now = instant_from_microseconds(0) + 24h * 365;
  const StartForm form{now + 72h, now + 24h * 90};
  EXPECT_TRUE(accept_start(form, {.now = now, .opens_from = now}));
  EXPECT_EQ(fields_of(accept_start(form, {.now = now, .opens_from = now + 1us})), "");
  EXPECT_FALSE(accept_start(form, {.now = now, .opens_from = now + 1us}));
  EXPECT_FALSE(accept_start(form, {.now = now, .opens_from = now, .needs_other_words = true}));
  EXPECT_EQ(opens_from(now, 3), now + 72h);
}

TEST(Start, GivesPeopleADayAndLooksAgainLater) {
  const Instant now = instant_from_microseconds(0) + 24h * 365;
  const StartSituation situation{.now = now, .opens_from = now};
  EXPECT_EQ(fields_of(accept_start({}, situation)), "closes review");
  EXPECT_EQ(fields_of(accept_start({now + 19h, now + 96h}, situation)), "closes");
  EXPECT_EQ(fields_of(accept_start({now + 24h * 121, now + 24h * 200}, situation)), "closes");
  EXPECT_EQ(fields_of(accept_start({now + 72h, now + 72h}, situation)), "review");
  EXPECT_EQ(fields_of(accept_start({now + 72h, now + 24h * 2000}, situation)), "review");
}

TEST(Answer, NamesTheHarmThatItSees) {
  EXPECT_EQ(fields_of(accept_answer(DecisionMethod::consent, {"4", ""})), "reason");
  EXPECT_EQ(fields_of(accept_answer(DecisionMethod::consent, {"2", ""})), "reason");
  EXPECT_TRUE(accept_answer(DecisionMethod::consent, {"1", ""}));
  EXPECT_TRUE(accept_answer(DecisionMethod::yes_no, {"2", ""}));
  EXPECT_EQ(fields_of(accept_answer(DecisionMethod::yes_no, {"4", ""})), "answer");
  EXPECT_EQ(fields_of(accept_answer(DecisionMethod::yes_no, {"", std::string(1001, 'a')})),
            "answer reason");
}

TEST(Answer, AnyMethodCanBeForItAgainstItAndAside) {
  for (const auto method :
       {DecisionMethod::consent, DecisionMethod::scale, DecisionMethod::yes_no}) {
    bool there[3] = {};
    std::int64_t next = 1;
    for (const AnswerWords& one : answers_of(method)) {
      EXPECT_EQ(one.answer, next++);
      there[static_cast<int>(one.stance)] = true;
    }
    EXPECT_TRUE(there[0] && there[1] && there[2]);
  }
}

TEST(Reminders, AreTwoAtMostAndNeverTwiceADay) {
  const Instant start = instant_from_microseconds(0);
  EXPECT_EQ(reminders(start, start + 24h), std::vector<Instant>{start + 12h});
  EXPECT_EQ(reminders(start, start + 24h * 10),
            (std::vector<Instant>{start + 24h * 5, start + 24h * 9}));
  for (auto length = 20h; length < 24h * 120; length += 7h) {
    const auto times = reminders(start, start + length);
    ASSERT_LE(times.size(), 2U);
    for (const Instant one : times) EXPECT_TRUE(one > start && one < start + length);
    if (times.size() == 2) {
      EXPECT_GE(times[1] - times[0], 24h);
    }
  }
}

TEST(NoticeDays, AreFromNothingToSixty) {
  EXPECT_EQ(*accept_notice_days("0"), 0);
  EXPECT_EQ(*accept_notice_days("60"), 60);
  for (const char* wrong : {"", "61", "-1", "three"}) {
    EXPECT_FALSE(accept_notice_days(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace alongside::decisions::plan_test
