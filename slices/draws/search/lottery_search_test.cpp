#include "slices/draws/search/lottery_search.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::draws::lottery_search_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

TEST(SmallestChange, IsKeptAsText) {
  Random random(3);
  for (int round = 0; round < 50; ++round) {
    SmallestChange change{.quotas = {}, .within_flex = random.below(2) == 0};
    for (std::uint64_t n = random.below(5); n > 0; --n) {
      change.quotas.push_back({.feature = random.below(50),
                               .value = random.below(1000),
                               .min = static_cast<int>(random.below(100)),
                               .max = static_cast<int>(random.below(10'000))});
    }
    const SmallestChange back = smallest_change_of(text_of(change));
    EXPECT_EQ(back.within_flex, change.within_flex);
    ASSERT_EQ(back.quotas.size(), change.quotas.size());
    for (std::size_t n = 0; n < change.quotas.size(); ++n) {
      EXPECT_EQ(back.quotas[n].feature, change.quotas[n].feature);
      EXPECT_EQ(back.quotas[n].value, change.quotas[n].value);
      EXPECT_EQ(back.quotas[n].min, change.quotas[n].min);
      EXPECT_EQ(back.quotas[n].max, change.quotas[n].max);
    }
  }
}

TEST(SmallestChange, OfNoTextIsNone) {
  EXPECT_TRUE(smallest_change_of("").quotas.empty());
  EXPECT_TRUE(smallest_change_of("flex").quotas.empty());
  EXPECT_EQ(smallest_change_of("flex x").quotas.size(), 1U);
}

}  // namespace
}  // namespace alongside::draws::lottery_search_test
