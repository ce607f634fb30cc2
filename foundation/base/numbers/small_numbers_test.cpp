#include "foundation/base/numbers/small_numbers.h"

#include <gtest/gtest.h>

namespace alongside::small_numbers_test {
namespace {

TEST(SmallNumbers, HidesSmallNumbersRoundsOthersAndKeepsZero) {
  EXPECT_EQ(shown_number(0, SmallNumbers::hidden), (ShownNumber{0, false}));
  for (std::int64_t number = 1; number <= 7; ++number) {
    EXPECT_TRUE(shown_number(number, SmallNumbers::hidden).hidden);
  }
  EXPECT_EQ(shown_number(8, SmallNumbers::hidden), (ShownNumber{10, false}));
  EXPECT_EQ(shown_number(12, SmallNumbers::hidden), (ShownNumber{10, false}));
  EXPECT_EQ(shown_number(13, SmallNumbers::hidden), (ShownNumber{15, false}));
  EXPECT_EQ(shown_number(3, SmallNumbers::shown), (ShownNumber{3, false}));
}

TEST(SmallNumbers, WritesAStarForWhatIsHidden) {
  EXPECT_EQ(plain_text(shown_number(4, SmallNumbers::hidden)), "*");
  EXPECT_EQ(plain_text(shown_number(40, SmallNumbers::hidden)), "40");
}

TEST(SmallNumbers, ReckonsTotalsFromWhatIsShown) {
  const ShownNumber few{.number = 0, .hidden = true};
  EXPECT_EQ(shown_total({{20, false}, few}, SmallNumbers::hidden), (ShownNumber{25, false}));
  EXPECT_EQ(shown_total({few, few}, SmallNumbers::hidden), few);
  EXPECT_EQ(shown_total({{0, false}, {0, false}}, SmallNumbers::hidden), (ShownNumber{0, false}));
  EXPECT_EQ(shown_total({{3, false}, {4, false}}, SmallNumbers::shown), (ShownNumber{7, false}));
}

}  // namespace
}  // namespace alongside::small_numbers_test
