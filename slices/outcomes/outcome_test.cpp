#include "slices/outcomes/outcome.h"

#include <gtest/gtest.h>

#include "foundation/words/words.h"

namespace alongside::outcomes::outcome_test {
namespace {

using namespace std::chrono;

template <class T>
std::string fields_of(const Result<T>& result) {
  std::string all;
  if (!result) {
    for (const Problem& one : result.problems()) all += (all.empty() ? "" : " ") + one.field;
  }
  return all;
}

const OutcomeForm whole{.title = "Shorter waits",
                        .whose = "People who wait",
                        .noticed = "Fewer calls to ask when",
                        .counted = "Waiting days",
                        .looked_when = "each month",
                        .who_looks = "Ben"};

TEST(Outcome, SaysWhatWhoseAndHowOneWouldNotice) {
  EXPECT_EQ(fields_of(accept_outcome(whole)), "");
  EXPECT_EQ(fields_of(accept_outcome({})), "title whose noticed");
  OutcomeForm long_one = whole;
  long_one.title = std::string(title_characters + 1, 'a');
  EXPECT_EQ(fields_of(accept_outcome(long_one)), "title");
}

TEST(Outcome, ADayIsOneOfTheCalendar) {
  EXPECT_EQ(day_of({"29", "2", "2028"}), sys_days(2028y / February / 29));
  for (const TypedDay& none :
       {TypedDay{"29", "2", "2026"}, TypedDay{"0", "1", "2026"}, TypedDay{"1", "13", "2026"},
        TypedDay{"1", "1", "26"}, TypedDay{"", "", ""}, TypedDay{"1", "1", "99999999999"}}) {
    EXPECT_FALSE(day_of(none)) << none.day << none.month << none.year;
  }
}

TEST(Outcome, ANumberHasADayAndDigits) {
  NumberForm form{.day = {"1", "2", "2026"}, .value = "3.5", .number = 3.5, .note = {}};
  EXPECT_EQ(accept_number(form)->day, sys_days(2026y / February / 1));
  form.number.reset();
  EXPECT_EQ(fields_of(accept_number(form)), "value");
  EXPECT_EQ(fields_of(accept_number({})), "day value");
}

TEST(Outcome, ACorrectionNeedsAReason) {
  EXPECT_EQ(fields_of(accept_correction({.value = "3", .number = 3, .note = {}, .reason = {}})),
            "reason");
  EXPECT_EQ(
      accept_correction({.value = "3", .number = 3, .note = {}, .reason = "Typed wrongly"})->reason,
      "Typed wrongly");
}

TEST(Outcome, NewLimitsNeedAReason) {
  EXPECT_EQ(fields_of(accept_event({.day = {"1", "2", "2026"}, .what = {}, .new_limits = true})),
            "what");
  EXPECT_EQ(fields_of(accept_event({})), "event_day what");
}

TEST(Outcome, AConclusionFromFewTimesIsWarnedOf) {
  for (std::int64_t times = 0; times < 10; ++times) {
    EXPECT_EQ(warning_on_conclusion(times).has_value(), times < 3) << times;
  }
  EXPECT_EQ(
      Words::in("en")(*warning_on_conclusion(1)),
      "Take care: this rests on 1 time only. That is a snapshot, and does not show a change.");
  EXPECT_FALSE(accept_conclusion(""));
}

}  // namespace
}  // namespace alongside::outcomes::outcome_test
