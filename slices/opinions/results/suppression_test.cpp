#include "slices/opinions/results/suppression.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>

namespace alongside::opinions::suppression_test {
namespace {

TEST(Suppression, ShowsEverythingWhereTheQuestionSaysSo) {
  const ShownTally tally = shown_tally({{1, 2, 3, 4, 5}, {6, 0, 0, 0, 1}}, SmallNumbers::shown);
  EXPECT_EQ(tally.sides[0].answered.number, 10);
  EXPECT_EQ(tally.all.agree.number, 7);
  EXPECT_EQ(tally.all.matters.number, 6);
  EXPECT_FALSE(tally.all.answered.hidden);
}

TEST(Suppression, ReckonsTotalsFromWhatIsShown) {
  const ShownTally tally = shown_tally({{22, 0, 0, 0, 0}, {3, 0, 6, 0, 0}}, SmallNumbers::hidden);
  EXPECT_EQ(tally.sides[0].answered, (ShownNumber{20, false}));
  EXPECT_TRUE(tally.sides[1].answered.hidden) << "it is made of hidden numbers alone";
  EXPECT_EQ(tally.all.agree, (ShownNumber{25, false})) << "20 and 4 for the hidden one";
  EXPECT_TRUE(tally.all.not_sure.hidden);
  EXPECT_EQ(tally.all.answered, (ShownNumber{30, false}));
}

/// What a reader sees of a tally, as one value.
std::vector<std::int64_t> seen(const ShownTally& tally) {
  std::vector<std::int64_t> numbers;
  const auto add = [&](const ShownCounts& counts) {
    for (const ShownNumber& number : {counts.agree, counts.disagree, counts.not_sure,
                                      counts.rather_not_say, counts.matters, counts.answered}) {
      numbers.push_back(number.hidden ? -1 : number.number);
    }
  };
  for (const ShownCounts& side : tally.sides) add(side);
  add(tally.all);
  return numbers;
}

/// A reader who tries every table there may be learns nothing of a hidden number: it may still be
/// each of 1 to 7, whatever else is shown.
TEST(Suppression, CannotBeWorkedOutFromEverythingShown) {
  std::map<std::vector<std::int64_t>, std::array<std::set<std::int64_t>, 4>> possible;
  constexpr std::int64_t most = 18;
  for (std::int64_t table = 0; table < most * most * most * most; ++table) {
    const std::array<std::int64_t, 4> cells{table % most, table / most % most,
                                            table / most / most % most, table / most / most / most};
    auto& values = possible[seen(shown_tally(
        {{cells[0], cells[1], 0, 0, 0}, {cells[2], cells[3], 0, 0, 0}}, SmallNumbers::hidden))];
    for (std::size_t n = 0; n < cells.size(); ++n) values.at(n).insert(cells.at(n));
  }
  const std::array<std::size_t, 4> places{0, 1, 6, 7};
  for (const auto& [key, values] : possible) {
    for (std::size_t n = 0; n < places.size(); ++n) {
      const bool hidden = key.at(places.at(n)) == -1;
      EXPECT_TRUE(!hidden || values.at(n).size() == 7);
    }
  }
}

}  // namespace
}  // namespace alongside::opinions::suppression_test
