#include "slices/notices/wishes/wish_rule.h"

#include <gtest/gtest.h>

namespace alongside::notices::wish_rule_test {
namespace {

constexpr Id<groups::Group> clinic{1}, garden{2}, everywhere{};

TEST(HowSoon, OfTheGroupGoesBeforeThatOfAllGroupsAndThatBeforeTheUsual) {
  std::vector<Wish> wishes;
  EXPECT_EQ(how_soon(wishes, "questions", clinic, HowSoon::daily), HowSoon::daily);
  wishes.push_back({everywhere, "questions", HowSoon::weekly});
  EXPECT_EQ(how_soon(wishes, "questions", clinic, HowSoon::daily), HowSoon::weekly);
  wishes.push_back({clinic, "questions", HowSoon::never});
  EXPECT_EQ(how_soon(wishes, "questions", clinic, HowSoon::daily), HowSoon::never);
  EXPECT_EQ(how_soon(wishes, "questions", garden, HowSoon::daily), HowSoon::weekly);
  EXPECT_EQ(how_soon(wishes, "draws", clinic, HowSoon::daily), HowSoon::daily);
  EXPECT_EQ(how_soon(wishes, "questions", everywhere, HowSoon::daily), HowSoon::weekly);
}

TEST(HowSoon, OfAThemeThatCameLaterIsAsSomebodySaidOfAllOthers) {
  std::vector<Wish> wishes{{everywhere, std::string(other_themes), HowSoon::never}};
  EXPECT_EQ(how_soon(wishes, "questions", clinic, HowSoon::daily), HowSoon::never);
  EXPECT_EQ(how_soon(wishes, "questions", everywhere, HowSoon::at_once), HowSoon::never);
  wishes.push_back({garden, "questions", HowSoon::weekly});
  EXPECT_EQ(how_soon(wishes, "questions", garden, HowSoon::daily), HowSoon::weekly);
  EXPECT_EQ(how_soon(wishes, "questions", clinic, HowSoon::daily), HowSoon::never);
  wishes.push_back({everywhere, "questions", HowSoon::daily});
  EXPECT_EQ(how_soon(wishes, "questions", clinic, HowSoon::at_once), HowSoon::daily);
  EXPECT_EQ(how_soon(wishes, "draws", clinic, HowSoon::daily), HowSoon::never);
}

TEST(HowSoon, IsItsValueAndBack) {
  for (const auto one :
       {HowSoon::at_once, HowSoon::daily, HowSoon::weekly, HowSoon::on_paper, HowSoon::never}) {
    EXPECT_EQ(how_soon_of(value_of(one)), one);
  }
  EXPECT_FALSE(how_soon_of("hourly"));
  EXPECT_FALSE(how_soon_of(""));
}

TEST(QuietHours, MayGoOverMidnight) {
  const QuietHours night{22 * 60, 7 * 60};
  EXPECT_TRUE(is_quiet(night, 22 * 60));
  EXPECT_TRUE(is_quiet(night, 0));
  EXPECT_FALSE(is_quiet(night, 7 * 60));
  EXPECT_FALSE(is_quiet(night, 21 * 60 + 59));
  const QuietHours noon{12 * 60, 14 * 60};
  EXPECT_TRUE(is_quiet(noon, 13 * 60));
  EXPECT_FALSE(is_quiet(noon, 14 * 60));
  EXPECT_FALSE(is_quiet({}, 0));
}

TEST(GoingOut, IsAtEightTheNextTimeThatItIsEight) {
  const QuietHours none;
  EXPECT_EQ(goes_out(HowSoon::at_once, none, {3, 600}), (GoesOut{true, 0, 0}));
  EXPECT_EQ(goes_out(HowSoon::daily, none, {3, 479}), (GoesOut{false, 0, 480}));
  EXPECT_EQ(goes_out(HowSoon::daily, none, {3, 480}), (GoesOut{false, 1, 480}));
  EXPECT_EQ(goes_out(HowSoon::weekly, none, {1, 479}), (GoesOut{false, 0, 480}));
  EXPECT_EQ(goes_out(HowSoon::weekly, none, {1, 480}), (GoesOut{false, 7, 480}));
  EXPECT_EQ(goes_out(HowSoon::weekly, none, {7, 0}), (GoesOut{false, 1, 480}));
}

/// Every beginning, end, minute and weekday: it is never in quiet hours, and within eight days.
TEST(GoingOut, IsNeverInQuietHours) {
  for (std::int64_t from = 0; from < 24; ++from) {
    for (std::int64_t until = 0; until < 24; ++until) {
      const QuietHours quiet{from * 60, until * 60};
      for (std::int64_t minute = 0; minute < 1440; minute += 30) {
        for (int weekday = 1; weekday <= 7; ++weekday) {
          for (const auto soon : {HowSoon::at_once, HowSoon::daily, HowSoon::weekly}) {
            const GoesOut out = goes_out(soon, quiet, {weekday, minute});
            const std::int64_t at = out.now ? minute : out.minute;
            ASSERT_FALSE(is_quiet(quiet, at)) << from << " " << until << " " << minute;
            ASSERT_LE(out.days, 8);
            ASSERT_TRUE(out.now || out.days * 1440 + out.minute > minute);
          }
        }
      }
    }
  }
}

TEST(QuietHours, AreFullHoursOrNone) {
  EXPECT_EQ(*accept_quiet_hours("", ""), QuietHours{});
  EXPECT_EQ(*accept_quiet_hours("22:00", "07:00"), (QuietHours{1320, 420}));
  EXPECT_EQ(hour_text(420), "07:00");
  for (const auto& [from, until] : {std::pair{"22:00", ""},
                                    {"24:00", "07:00"},
                                    {"7", "8"},
                                    {"22:30", "07:00"},
                                    {"22:00", "22:00"},
                                    {"-1:00", "07:00"}}) {
    EXPECT_FALSE(accept_quiet_hours(from, until)) << from << " " << until;
  }
}

}  // namespace
}  // namespace alongside::notices::wish_rule_test
