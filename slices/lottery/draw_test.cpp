#include "slices/lottery/draw.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "foundation/base/random.h"
#include "slices/lottery/testing/middle_pools.h"
#include "slices/lottery/testing/tiny_pools.h"

namespace alongside::lottery::draw_test {
namespace {

using testing::middle_pool;
using testing::tiny_pool;

TEST(Draw, ASeedOfDigitsIsThatNumber) {
  EXPECT_EQ(seed_of("0"), 0U);
  EXPECT_EQ(seed_of("1234567890"), 1234567890U);
  EXPECT_EQ(seed_of("0042"), 42U);
}

TEST(Draw, ASeedOfWordsIsTheBeginningOfTheirFingerprint) {
  // python3 -c "import hashlib; print(hashlib.blake2b(b'six of us threw dice',
  // digest_size=32).hexdigest()[:16])"
  EXPECT_EQ(seed_of("six of us threw dice"), 0x89ddde7a6da489a3U);
  // Digits that do not fit are words too.
  EXPECT_EQ(seed_of("123456789012345678901234567890"), 0xc45032a46f17f274U);
}

TEST(Draw, PanelsAreDrawnAsOftenAsTheirWeightsSay) {
  const std::vector<Panel> panels{{chance_unit / 2, {0}},
                                  {chance_unit / 10, {1}},
                                  {chance_unit - chance_unit / 2 - chance_unit / 10, {2}}};
  std::vector<double> times(panels.size(), 0);
  constexpr int draws = 20'000;
  for (std::uint64_t seed = 1; seed <= draws; ++seed) ++times[drawn_panel(panels, seed)];
  // Chi-squared with 2 degrees of freedom: 13.8 is passed by chance once in a thousand times.
  double distance = 0;
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const double expected =
        draws * static_cast<double>(panels[i].weight) / static_cast<double>(chance_unit);
    distance += (times[i] - expected) * (times[i] - expected) / expected;
  }
  EXPECT_LT(distance, 13.8);
}

TEST(Draw, PeopleAreDrawnAsOftenAsTheirChancesSay) {
  const Pool pool = middle_pool(3);
  const FairResult result = find_fair_lottery(pool, {});
  ASSERT_EQ(result.finding, Finding::found);
  std::vector<double> times(pool.people(), 0);
  constexpr int draws = 4'000;
  for (std::uint64_t seed = 1; seed <= draws; ++seed) {
    for (const int person :
         result.lottery.panels[drawn_panel(result.lottery.panels, seed)].people) {
      ++times[static_cast<std::size_t>(person)];
    }
  }
  for (std::size_t person = 0; person < pool.people(); ++person) {
    const double chance =
        static_cast<double>(result.lottery.chances[person]) / static_cast<double>(chance_unit);
    const double deviation = std::sqrt(chance * (1 - chance) / draws);
    EXPECT_NEAR(times[person] / draws, chance, 5 * deviation + 1e-9) << person;
  }
}

/// Reckoned apart, in Python.
TEST(Draw, IsTheSameOnEveryMachine) {
  const std::vector<Panel> panels{
      {chance_unit / 4, {0}}, {chance_unit / 4, {1}}, {chance_unit / 2, {2}}};
  std::string drawn;
  for (std::uint64_t seed = 0; seed < 16; ++seed) {
    drawn += std::to_string(drawn_panel(panels, seed));
  }
  EXPECT_EQ(drawn, "1121000222112220");
  EXPECT_EQ(drawn_number(1000, 42), 413U);
}

TEST(Draw, NumberedPanelsMeetTheRowsAndComeNearTheChances) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Pool pool = middle_pool(seed);
    const FairResult result = find_fair_lottery(pool, {});
    ASSERT_EQ(result.finding, Finding::found);
    constexpr std::size_t count = 1000;
    const auto panels = numbered_panels(pool, result.lottery, count, 9);
    ASSERT_EQ(panels.size(), count);
    EXPECT_EQ(panels, numbered_panels(pool, result.lottery, count, 9));
    const auto rows = rows_of(pool);
    for (const std::vector<int>& panel : panels) {
      for (const Row& row : rows) {
        const auto on = std::ranges::count_if(
            panel, [&](int person) { return std::ranges::binary_search(row.people, person); });
        EXPECT_TRUE(row.min <= on && on <= row.max);
      }
    }
    const auto times = times_on(pool.people(), panels);
    for (std::size_t person = 0; person < times.size(); ++person) {
      constexpr double within = 0.01;
      EXPECT_NEAR(
          times[person] / static_cast<double>(count),
          static_cast<double>(result.lottery.chances[person]) / static_cast<double>(chance_unit),
          within);
    }
  }
}

}  // namespace
}  // namespace alongside::lottery::draw_test
