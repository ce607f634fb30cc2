#include "slices/lottery/fair_lottery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "foundation/base/random.h"
#include "slices/lottery/search/seating.h"
#include "slices/lottery/testing/tiny_pools.h"

namespace alongside::lottery::fair_lottery_test {
namespace {

using testing::all_panels;
using testing::leximin_by_trying;
using testing::tiny_pool;

std::vector<double> chances_in(const FairLottery& lottery) {
  std::vector<double> chances;
  for (const std::int64_t chance : lottery.chances) {
    chances.push_back(static_cast<double>(chance) / static_cast<double>(chance_unit));
  }
  return chances;
}

void expect_near(const std::vector<double>& one, const std::vector<double>& other, double within,
                 std::uint64_t seed) {
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_NEAR(one[i], other[i], within) << "person " << i << " of pool " << seed;
  }
}

/// Weights make 1, panels meet the rows, chances are those of the panels and make the seats.
void expect_sound(const Pool& pool, const FairLottery& lottery) {
  std::int64_t weights = 0;
  const auto rows = rows_of(pool);
  for (const Panel& panel : lottery.panels) {
    EXPECT_GT(panel.weight, 0);
    weights += panel.weight;
    for (const Row& row : rows) {
      const auto count = std::ranges::count_if(panel.people, [&](int person) {
        return std::ranges::find(row.people, person) != row.people.end();
      });
      EXPECT_LE(row.min, count);
      EXPECT_GE(row.max, count);
    }
  }
  EXPECT_EQ(weights, chance_unit);
  EXPECT_EQ(lottery.chances, chances_of(pool.people(), lottery.panels));
  EXPECT_EQ(std::accumulate(lottery.chances.begin(), lottery.chances.end(), std::int64_t{0}),
            chance_unit * pool.seats);
}

void expect_equal_within_types(const Pool& pool, const FairLottery& lottery) {
  for (const Type& type : types_of(pool)) {
    for (const int person : type.people) {
      EXPECT_NEAR(
          static_cast<double>(lottery.chances[static_cast<std::size_t>(person)]),
          static_cast<double>(lottery.chances[static_cast<std::size_t>(type.people.front())]),
          2.0 * static_cast<double>(type.people.size()));
    }
  }
}

/// With panels of several types.
Pool drawable_pool() {
  std::uint64_t seed = 1;
  while (all_panels(tiny_pool(seed, false)).size() < 20) ++seed;
  return tiny_pool(seed, false);
}

class TinyPools : public ::testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Addresses, TinyPools, ::testing::Bool());

TEST_P(TinyPools, HaveTheLeximinChancesThatTryingFinds) {
  constexpr int pools = 1000;
  int found = 0;
  for (std::uint64_t seed = 1; found < pools; ++seed) {
    const Pool pool = tiny_pool(seed, GetParam());
    const auto panels = all_panels(pool);
    const FairResult result = find_fair_lottery(pool, {});
    ASSERT_EQ(result.finding, panels.empty() ? Finding::no_panel : Finding::found) << seed;
    if (panels.empty()) continue;
    ++found;
    expect_sound(pool, result.lottery);
    expect_equal_within_types(pool, result.lottery);
    EXPECT_TRUE(result.lottery.certificate.complete) << seed;
    EXPECT_LT(result.lottery.furthest_from_certified, tolerance) << seed;
    expect_near(chances_in(result.lottery), leximin_by_trying(pool.people(), panels), 1e-6, seed);
    for (const int person : result.lottery.fit_nowhere) {
      EXPECT_TRUE(std::ranges::none_of(panels, [&](const std::vector<int>& panel) {
        return std::ranges::find(panel, person) != panel.end();
      })) << seed;
    }
  }
}

TEST_P(TinyPools, HaveTheLargestSmallestChanceByMaximin) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Pool pool = tiny_pool(seed, GetParam());
    const auto panels = all_panels(pool);
    if (panels.empty()) continue;
    const FairResult result = find_fair_lottery(pool, {.method = Method::maximin});
    ASSERT_EQ(result.finding, Finding::found);
    expect_sound(pool, result.lottery);
    const auto smallest_of = [](std::vector<double> chances) {
      std::erase_if(chances, [](double chance) { return chance < 1e-9; });
      return std::ranges::min(chances);
    };
    EXPECT_NEAR(smallest_of(chances_in(result.lottery)),
                smallest_of(leximin_by_trying(pool.people(), panels)), 1e-6)
        << seed;
  }
}

double sum_of(const std::vector<double>& numbers, double (*of)(double)) {
  double sum = 0;
  for (const double number : numbers) sum += of(number);
  return sum;
}

/// Another lottery is any mixture of panels: none is better than the even one.
TEST_P(TinyPools, HaveEvenChancesThatNoMixtureBeats) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Pool pool = tiny_pool(seed, GetParam());
    const auto panels = all_panels(pool);
    if (panels.empty()) continue;
    const FairResult nash = find_fair_lottery(pool, {.method = Method::nash});
    const FairResult uniform = find_fair_lottery(pool, {.method = Method::uniform});
    ASSERT_EQ(nash.finding, Finding::found) << seed;
    ASSERT_EQ(uniform.finding, Finding::found) << seed;
    expect_sound(pool, nash.lottery);
    expect_sound(pool, uniform.lottery);
    EXPECT_TRUE(nash.lottery.certificate.complete) << seed;
    EXPECT_TRUE(uniform.lottery.certificate.complete) << seed;
    EXPECT_EQ(nash.lottery.fit_nowhere, uniform.lottery.fit_nowhere) << seed;
    const auto chances = chances_in(nash.lottery), even = chances_in(uniform.lottery);
    for (const std::vector<int>& panel : panels) {
      // The slope of the sum towards each panel is at most 0 at the best mixture.
      double nash_slope = 0, square_slope = 0;
      for (const int person : panel) {
        nash_slope += 1 / chances[static_cast<std::size_t>(person)];
        square_slope -= even[static_cast<std::size_t>(person)];
      }
      nash_slope -=
          static_cast<double>(std::ranges::count_if(chances, [](double p) { return p > 0; }));
      square_slope += sum_of(even, [](double p) { return p * p; });
      EXPECT_LT(nash_slope, 1e-4) << seed;
      EXPECT_LT(square_slope, 1e-5) << seed;
    }
  }
}

std::vector<double> sorted(std::vector<double> chances) {
  std::ranges::sort(chances);
  return chances;
}

TEST(FairLottery, IsTheSameWhateverTheOrderOfRows) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Pool pool = tiny_pool(seed, false);
    Pool turned = pool;
    const auto width = static_cast<std::ptrdiff_t>(pool.features.size());
    std::rotate(turned.values.begin(), turned.values.begin() + width, turned.values.end());
    const FairResult one = find_fair_lottery(pool, {}), other = find_fair_lottery(turned, {});
    ASSERT_EQ(one.finding, other.finding);
    if (one.finding != Finding::found) continue;
    std::vector<double> chances = chances_in(one.lottery);
    std::rotate(chances.begin(), chances.begin() + 1, chances.end());
    expect_near(chances, chances_in(other.lottery), 1e-6, seed);
  }
}

/// In the order of leximin `one` is no less than `other`.
bool no_less(const std::vector<double>& one, const std::vector<double>& other) {
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] > other[i] + 1e-6) return true;
    if (one[i] < other[i] - 1e-6) return false;
  }
  return true;
}

TEST(FairLottery, IsNeverLessFairWithLooserQuotas) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Pool pool = tiny_pool(seed, false);
    const FairResult tight = find_fair_lottery(pool, {});
    if (tight.finding != Finding::found) continue;
    Pool loose = pool;
    Random random(seed);
    for (Feature& feature : loose.features) {
      Quota& quota = feature.values[random.below(feature.values.size())];
      quota.min = std::max(0, quota.min - 1);
      ++quota.max;
    }
    const FairResult looser = find_fair_lottery(loose, {});
    ASSERT_EQ(looser.finding, Finding::found);
    EXPECT_TRUE(no_less(sorted(chances_in(looser.lottery)), sorted(chances_in(tight.lottery))))
        << seed;
  }
}

TEST(FairLottery, IsTheSameOnEachRun) {
  const Pool pool = drawable_pool();
  const FairResult one = find_fair_lottery(pool, {.seed = 5}),
                   two = find_fair_lottery(pool, {.seed = 5});
  ASSERT_EQ(one.finding, Finding::found);
  ASSERT_EQ(one.lottery.panels.size(), two.lottery.panels.size());
  for (std::size_t i = 0; i < one.lottery.panels.size(); ++i) {
    EXPECT_EQ(one.lottery.panels[i].people, two.lottery.panels[i].people);
    EXPECT_EQ(one.lottery.panels[i].weight, two.lottery.panels[i].weight);
  }
}

TEST(FairLottery, StopsWhenAskedTo) {
  std::stop_source stop;
  stop.request_stop();
  const FairResult result = find_fair_lottery(drawable_pool(), {.stop = stop.get_token()});
  EXPECT_EQ(result.finding, Finding::unknown);
}

TEST(FairLottery, WithoutFeaturesGivesEverybodyTheSame) {
  const Pool pool{.seats = 3, .people_without_features = 7};
  const FairResult result = find_fair_lottery(pool, {});
  ASSERT_EQ(result.finding, Finding::found);
  for (const double chance : chances_in(result.lottery)) EXPECT_NEAR(chance, 3.0 / 7, 1e-9);
}

}  // namespace
}  // namespace alongside::lottery::fair_lottery_test
