#include "slices/lottery/search/feasibility.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "slices/lottery/testing/tiny_pools.h"

namespace alongside::lottery::feasibility_test {
namespace {

using testing::all_panels;
using testing::tiny_pool;

Pool with_changes(Pool pool, const std::vector<ChangedQuota>& changes) {
  for (const ChangedQuota& change : changes) {
    Quota& quota = pool.features[change.feature].values[change.value];
    quota.min = change.min;
    quota.max = change.max;
  }
  return pool;
}

/// A seat costs what it is of its quota, and a little.
double cost_of(int seats, int quota) {
  return seats * (1.0 / std::max(1, quota) + 0.001);
}

double cost_of(const Pool& pool, const std::vector<ChangedQuota>& changes) {
  double cost = 0;
  for (const ChangedQuota& change : changes) {
    const Quota& quota = pool.features[change.feature].values[change.value];
    cost += cost_of(quota.min - change.min, quota.min) + cost_of(change.max - quota.max, quota.max);
  }
  return cost;
}

/// What it costs to move the quotas so that they take this panel.
double missed_by(const Pool& pool, const std::vector<int>& panel) {
  double missed = 0;
  for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
    for (std::size_t value = 0; value < pool.features[feature].values.size(); ++value) {
      const Quota& quota = pool.features[feature].values[value];
      const auto count = static_cast<int>(std::ranges::count_if(panel, [&](int person) {
        return pool.value(static_cast<std::size_t>(person), feature) == value;
      }));
      missed += cost_of(std::max(0, quota.min - count), quota.min) +
                cost_of(std::max(0, count - quota.max), quota.max);
    }
  }
  return missed;
}

/// Over all sets of so many people: the least by which quotas must move.
double smallest_change_by_trying(const Pool& pool) {
  Pool without_quotas = pool;
  for (Feature& feature : without_quotas.features) {
    for (Quota& quota : feature.values) quota = {.value = quota.value, .max = pool.seats};
  }
  double least = most_seats;
  for (const std::vector<int>& panel : all_panels(without_quotas)) {
    least = std::min(least, missed_by(pool, panel));
  }
  return least;
}

TEST(Feasibility, IsWhatTryingAllPanelsSays) {
  int impossible = 0;
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    const Pool pool = tiny_pool(seed, seed % 2 == 0);
    const auto panels = all_panels(pool);
    const Feasibility found = check_feasibility(pool);
    ASSERT_EQ(found.feasible, panels.empty() ? Feasible::no : Feasible::yes) << seed;
    if (!panels.empty()) {
      EXPECT_NE(std::ranges::find(panels, found.example), panels.end()) << seed;
      continue;
    }
    const double least = smallest_change_by_trying(pool);
    if (least == most_seats) {  // Too few people or addresses, whatever the quotas.
      EXPECT_TRUE(found.smallest_change.empty()) << seed;
      continue;
    }
    ++impossible;
    EXPECT_NEAR(cost_of(pool, found.smallest_change), least, 1e-6) << seed;
    EXPECT_FALSE(all_panels(with_changes(pool, found.smallest_change)).empty()) << seed;
    double before = least;
    for (const auto& way : found.other_ways) {
      EXPECT_FALSE(all_panels(with_changes(pool, way)).empty()) << seed;
      EXPECT_GE(cost_of(pool, way), before - 1e-6) << seed;
      before = cost_of(pool, way);
    }
  }
  EXPECT_GT(impossible, 100);
}

TEST(Feasibility, StaysWithinTheFlexWhereItCan) {
  Pool pool{.seats = 2,
            .features = {{"sex",
                          {{.value = "f", .min = 2, .max = 2, .min_flex = 1},
                           {.value = "m", .min = 1, .max = 1, .min_flex = 1}}}}};
  pool.values = {0, 0, 1, 1};
  const Feasibility within = check_feasibility(pool);
  EXPECT_EQ(within.feasible, Feasible::no);
  EXPECT_TRUE(within.within_flex);
  ASSERT_EQ(within.smallest_change.size(), 1U);
  EXPECT_EQ(within.smallest_change[0].value, 0U);
  EXPECT_EQ(within.smallest_change[0].min, 1);

  pool.features[0].values[0].min_flex = 2;
  const Feasibility beyond = check_feasibility(pool);
  EXPECT_FALSE(beyond.within_flex);
  EXPECT_EQ(beyond.smallest_change.size(), 1U);
}

TEST(Feasibility, DoesNotTakeTheOnlySeatOfASmallGroup) {
  // Either the one carer goes, or one woman of 18 and a third man beside two.
  Pool pool{.seats = 20,
            .features = {{"gender", {{"woman", 18, 18}, {"man", 2, 2}}},
                         {"carer", {{"yes", 1, 1}, {"no", 19, 20}}},
                         {"work", {{"trade", 2, 2}, {"other", 18, 18}}}}};
  pool.values = {1, 0, 1};  // The only carer is a man, and those in trades are men.
  for (int man = 0; man < 6; ++man) pool.values.insert(pool.values.end(), {1, 1, 0});
  for (int woman = 0; woman < 30; ++woman) pool.values.insert(pool.values.end(), {0, 1, 1});
  const Feasibility found = check_feasibility(pool);
  ASSERT_EQ(found.feasible, Feasible::no);
  for (const ChangedQuota& change : found.smallest_change) EXPECT_NE(change.feature, 1U);
  EXPECT_FALSE(found.other_ways.empty()) << "several are shown";
}

}  // namespace
}  // namespace alongside::lottery::feasibility_test
