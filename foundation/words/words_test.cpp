#include "foundation/words/words.h"

#include <gtest/gtest.h>

#include "foundation/words/formats.h"
#include "foundation/words/time_zone.h"

namespace alongside {
namespace {

Instant moment(int year, unsigned month, unsigned day, int hour, int minute) {
  using namespace std::chrono;
  return sys_days(std::chrono::year(year) / month / day) + hours(hour) + minutes(minute);
}

const Words& english() {
  return Words::in("en");
}

TEST(Words, PutsArgumentsInPlaceOfTheirNames) {
  EXPECT_EQ(english()(say("Welcome, {name}", {{"name", std::string("Asha")}})), "Welcome, Asha");
}

TEST(Words, ChoosesTheFormThatTheCountWants) {
  const auto people = [](std::int64_t n) {
    return english()(say_many("{count} person", "{count} people", n));
  };
  EXPECT_EQ(people(0), "0 people");
  EXPECT_EQ(people(1), "1 person");
  EXPECT_EQ(people(2), "2 people");
  EXPECT_EQ(people(1234567), "1,234,567 people");
}

TEST(Words, LeavesUnknownNamesOut) {
  EXPECT_EQ(english()(say("Before {nobody} after", {})), "Before  after");
}

TEST(Words, LeavesWhatPeopleWroteUntouched) {
  const std::string hostile = "<script>{name}{count}</script>\" {";
  EXPECT_EQ(english()(say("Welcome, {name}", {{"name", hostile}})), "Welcome, " + hostile);
}

TEST(EnglishFormats, WritesNumbersInGroups) {
  EXPECT_EQ(english().number(0), "0");
  EXPECT_EQ(english().number(999), "999");
  EXPECT_EQ(english().number(1000), "1,000");
  EXPECT_EQ(english().number(-1000), "-1,000");
  EXPECT_EQ(english().number(-999), "-999");
  EXPECT_EQ(english().number(INT64_MIN), "-9,223,372,036,854,775,808");
  EXPECT_EQ(english().percent(0.42), "42%");
  EXPECT_EQ(english().percent(0.005), "1%");
  EXPECT_EQ(english().percent(1), "100%");
}

TEST(EnglishFormats, WritesDaysAndTimesAsTheNhsDoes) {
  set_time_zone("Europe/London");
  EXPECT_EQ(english().day(moment(2026, 11, 23, 9, 16)), "Monday 23 November 2026");
  EXPECT_EQ(english().day_and_time(moment(2026, 11, 23, 9, 16)),
            "Monday 23 November 2026 at 9:16am");
  EXPECT_EQ(english().day_and_time(moment(2026, 11, 23, 12, 0)),
            "Monday 23 November 2026 at midday");
  EXPECT_EQ(english().day_and_time(moment(2026, 11, 23, 0, 0)),
            "Monday 23 November 2026 at midnight");
  EXPECT_EQ(english().day_and_time(moment(2026, 11, 23, 17, 0)), "Monday 23 November 2026 at 5pm");
  EXPECT_EQ(english().day_and_time(moment(2026, 11, 23, 0, 5)),
            "Monday 23 November 2026 at 12:05am");
}

TEST(OtherFormats, AreTheLongOnesOfIcu) {
  const LocalTime local{.year = 2026, .month = 11, .day = 23, .hour = 9, .minute = 16};
  EXPECT_EQ(icu_formats("cy")->day(local), "Dydd Llun, 23 Tachwedd 2026");
  EXPECT_EQ(icu_formats("pl")->day_and_time(local), "poniedziałek, 23 listopada 2026 09:16");
  EXPECT_EQ(icu_formats("de")->number(1234567), "1.234.567");
  EXPECT_EQ(icu_formats("cy")->percent(0.42), "42%");
}

}  // namespace
}  // namespace alongside
