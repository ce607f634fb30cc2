#include "foundation/words/words.h"

#include <gtest/gtest.h>

#include <chrono>

#include "foundation/words/formats.h"
#include "foundation/words/time_zone.h"

namespace alongside::words_test {
namespace {

Instant moment(int year, unsigned month, unsigned day, int hour, int minute) {
  using namespace std::chrono;
  return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) +
         hours(hour) + minutes(minute);
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

TEST(Words, CountsByTheLanguageAndNotByTheArgument) {
  const Message message = say_many("{count} of {all} person", "{count} of {all} people", 1,
                                   {{"all", std::int64_t{2000}}});
  EXPECT_EQ(english()(message), "1 of 2,000 person");
}

TEST(Words, SaysInEnglishWhatHasNoTranslation) {
  const Words& other = Words::in("en-XA");
  EXPECT_EQ(other(say("Only in this test: {name}", {{"name", std::string("x")}})),
            "Only in this test: x");
  EXPECT_EQ(other(say_many("{count} test", "{count} tests", 2)), "2 tests");
  EXPECT_EQ(english()(say("")), "");
}

TEST(Words, AreFoundByTheNearestLanguage) {
  EXPECT_EQ(&Words::in("en"), &english());
  EXPECT_EQ(&Words::in("en-GB"), &english());
  EXPECT_EQ(&Words::in("en-GB-oxendict"), &english());
  EXPECT_EQ(&Words::in("tlh"), &english());
  EXPECT_EQ(&Words::in(""), &english());
  EXPECT_EQ(&Words::in("-"), &english());
  EXPECT_EQ(english().language(), "en");
  EXPECT_EQ(english().direction(), Direction::left_to_right);
  EXPECT_EQ(Words::languages().front().code, "en");
}

/// The made-up languages are in every build that has tests, unless somebody left them out.
class TestLanguages : public testing::Test {
 protected:
  void SetUp() override {
    if (Words::in("ar-XB").language() != "ar-XB") GTEST_SKIP() << "ALONGSIDE_TEST_LANGUAGES is OFF";
  }
};

TEST_F(TestLanguages, ShowWhatGoesThroughTheCatalogue) {
  const Words& accented = Words::in("en-XA");
  // Wording of community, which is in every catalogue.
  EXPECT_EQ(accented(say("Everybody")), "[Éṽéŕýƀöðý ~~~]");
  EXPECT_EQ(accented.number(1000), "1,000");
  EXPECT_EQ(Words::in("ar-XB").direction(), Direction::right_to_left);
  EXPECT_EQ(Words::in("ar-XB")(say("Everybody")), "\u202EEverybody\u202C");
  EXPECT_EQ(Words::languages().size(), 3U);
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

TEST(EnglishFormats, FollowTheClockOfTheSeason) {
  set_time_zone("Europe/London");
  // Clocks went forward at 1am on 29 March 2026 and back at 2am on 25 October 2026.
  EXPECT_EQ(english().day_and_time(moment(2026, 3, 29, 0, 59)), "Sunday 29 March 2026 at 12:59am");
  EXPECT_EQ(english().day_and_time(moment(2026, 3, 29, 1, 0)), "Sunday 29 March 2026 at 2am");
  EXPECT_EQ(english().day_and_time(moment(2026, 10, 25, 0, 30)),
            "Sunday 25 October 2026 at 1:30am");
  EXPECT_EQ(english().day_and_time(moment(2026, 10, 25, 1, 30)),
            "Sunday 25 October 2026 at 1:30am");
  EXPECT_EQ(english().day(moment(2026, 6, 30, 23, 30)), "Wednesday 1 July 2026");
}

TEST(OtherFormats, AreTheLongOnesOfIcu) {
  const LocalTime local{.year = 2026, .month = 11, .day = 23, .hour = 9, .minute = 16};
  EXPECT_EQ(icu_formats("cy")->day(local), "Dydd Llun, 23 Tachwedd 2026");
  EXPECT_EQ(icu_formats("pl")->day_and_time(local), "poniedziałek, 23 listopada 2026 09:16");
  EXPECT_EQ(icu_formats("de")->number(1234567), "1.234.567");
  EXPECT_EQ(icu_formats("cy")->percent(0.42), "42%");
}

}  // namespace
}  // namespace alongside::words_test
