#include "slices/lottery/testing/middle_pools.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"
#include "slices/lottery/fair_lottery.h"
#include "slices/lottery/search/exact_chances.h"
#include "slices/lottery/search/relaxed_chances.h"

namespace alongside::lottery::testing {
namespace {

/// Quotas around what the first people of the pool have, who are thus a panel.
void add_quotas(Pool& pool, Random& random) {
  const std::size_t width = pool.features.size();
  for (std::size_t feature = 0; feature < width; ++feature) {
    for (int person = 0; person < pool.seats; ++person) {
      ++pool.features[feature].values[pool.value(static_cast<std::size_t>(person), feature)].min;
    }
    for (Quota& quota : pool.features[feature].values) {
      quota.max = quota.min + static_cast<int>(random.below(3));
      quota.min = std::max(0, quota.min - static_cast<int>(random.below(3)));
    }
  }
}

}  // namespace

Pool middle_pool(std::uint64_t seed) {
  Random random(seed);
  const std::size_t people = 60 + static_cast<std::size_t>(random.below(60));
  Pool pool{.seats = 10 + static_cast<int>(random.below(10))};
  const std::size_t features = 3 + static_cast<std::size_t>(random.below(3));
  for (std::size_t feature = 0; feature < features; ++feature) {
    Feature made{.name = "f" + std::to_string(feature)};
    const std::size_t values = 2 + static_cast<std::size_t>(random.below(3));
    for (std::size_t value = 0; value < values; ++value) {
      made.values.push_back({.value = "v" + std::to_string(value)});
    }
    pool.features.push_back(made);
  }
  for (std::size_t person = 0; person < people; ++person) {
    for (const Feature& feature : pool.features) {
      // The smaller of two: lower values are more frequent.
      const auto values = feature.values.size();
      pool.values.push_back(
          static_cast<std::uint16_t>(std::min(random.below(values), random.below(values))));
    }
  }
  add_quotas(pool, random);
  return pool;
}

namespace {

/// Two ways that share little: the relaxation with rounding, and column generation from nothing.
TEST(MiddlePools, HaveTheSameChancesByColumnGeneration) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Pool pool = middle_pool(seed);
    const FairResult result = find_fair_lottery(pool, {});
    ASSERT_EQ(result.finding, Finding::found) << seed;
    ASSERT_TRUE(result.lottery.certificate.complete) << seed;
    const Polytope polytope = polytope_of(pool);
    const ExactChances exact =
        exact_chances(polytope, Stages::all, {}, {}, [](std::int64_t, std::int64_t) {});
    ASSERT_EQ(exact.outcome, ExactChances::Outcome::complete) << seed;
    for (std::size_t type = 0; type < polytope.types.size(); ++type) {
      const auto person = static_cast<std::size_t>(polytope.types[type].people.front());
      EXPECT_NEAR(from_chance(result.lottery.chances[person]), from_chance(exact.settled[type]),
                  2e-6)
          << seed << " type " << type;
    }
  }
}

TEST(MiddlePools, ThatAreStoppedHaveABoundThatHolds) {
  const Pool pool = middle_pool(4);
  const FairResult whole = find_fair_lottery(pool, {});
  int stopped = 0;
  for (int steps = 1; steps < 60; ++steps) {
    std::stop_source stop;
    int told = 0;
    const FairResult result =
        find_fair_lottery(pool, {.stop = stop.get_token(), .progress = [&](const Progress&) {
                                   if (++told == steps) stop.request_stop();
                                 }});
    if (result.finding != Finding::found) continue;
    if (result.lottery.certificate.complete) continue;
    ++stopped;
    ASSERT_FALSE(result.lottery.certificate.stages.empty());
    EXPECT_EQ(result.lottery.certificate.stages.front().value,
              whole.lottery.certificate.stages.front().value);
    EXPECT_TRUE(result.lottery.certificate.stages.front().settled.empty());
  }
  EXPECT_GT(stopped, 0);
}

}  // namespace
}  // namespace alongside::lottery::testing
