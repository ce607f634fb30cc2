#include "foundation/html/reading_wishes.h"

#include <gtest/gtest.h>

namespace alongside::html::reading_wishes_test {
namespace {

TEST(ReadingWishes, ComeBackAsTheyWereWritten) {
  for (const std::string language : {"", "cy", "zh-Hant"}) {
    for (const std::int64_t percent : text_sizes) {
      for (const Colours colours : {Colours::usual, Colours::dark, Colours::strong}) {
        for (const Spacing spacing : {Spacing::usual, Spacing::wide}) {
          for (const Motion motion : {Motion::usual, Motion::none}) {
            const ReadingWishes wishes{.language = language,
                                       .text_percent = percent,
                                       .colours = colours,
                                       .spacing = spacing,
                                       .motion = motion};
            EXPECT_EQ(reading_wishes(written(wishes)), wishes) << written(wishes);
          }
        }
      }
    }
  }
}

TEST(ReadingWishes, AsUsualIsNothing) {
  EXPECT_EQ(written({}), "");
  EXPECT_EQ(reading_wishes(""), ReadingWishes{});
}

TEST(ReadingWishes, AreWordsWithDotsBetween) {
  EXPECT_EQ(written({.language = "cy",
                     .text_percent = 150,
                     .colours = Colours::dark,
                     .spacing = Spacing::wide,
                     .motion = Motion::none}),
            "in-cy.150.dark.wide.still");
}

TEST(ReadingWishes, WhatIsNotUnderstoodIsLeftOut) {
  EXPECT_EQ(reading_wishes("in-<b>.17.purple..wide.in-"),
            (ReadingWishes{.spacing = Spacing::wide}));
  EXPECT_EQ(reading_wishes(std::string(10'000, '.')), ReadingWishes{});
  EXPECT_EQ(reading_wishes("in-abcdefghijklmnop"), ReadingWishes{});
}

}  // namespace
}  // namespace alongside::html::reading_wishes_test
