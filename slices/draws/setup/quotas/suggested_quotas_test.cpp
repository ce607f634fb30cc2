#include "slices/draws/setup/quotas/suggested_quotas.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::draws::suggested_quotas_test {
namespace {

StoredFeature feature(std::vector<std::optional<double>> shares) {
  StoredFeature made{.name = "x", .values = {}};
  for (const auto& share : shares) {
    made.values.push_back({.name = "v", .people = 9, .share = share});
  }
  return made;
}

TEST(SuggestedQuotas, LeaveALittleRoomAroundTheShare) {
  const auto features = suggested_quotas({feature({0.5, 0.38, 0.12})}, 22);
  const auto& values = features[0].values;
  EXPECT_EQ(values[0].min, 10);  // Due 11, 10.45 to 11.55.
  EXPECT_EQ(values[0].max, 12);
  EXPECT_EQ(values[1].min, 7);  // Due 8.36.
  EXPECT_EQ(values[1].max, 9);
  EXPECT_EQ(values[2].min, 2);  // Due 2.64.
  EXPECT_EQ(values[2].max, 3);
  EXPECT_EQ(values[0].min_flex, 8);
  EXPECT_EQ(values[0].max_flex, 14);
}

TEST(SuggestedQuotas, LeaveNobodyOutForCertain) {
  const auto features = suggested_quotas({feature({0.0, 1.0})}, 10);
  EXPECT_EQ(features[0].values[0].min, 0);
  EXPECT_EQ(features[0].values[0].max, 1);
}

TEST(SuggestedQuotas, KeepWhatHasNoShares) {
  StoredFeature own = feature({{}, {}});
  own.values[0].min = 3;
  EXPECT_EQ(suggested_quotas({own}, 10)[0], own);
  EXPECT_FALSE(has_shares({own}));
}

TEST(SuggestedQuotas, CanAlwaysMakeTheSeats) {
  Random random(11);
  for (int round = 0; round < 3000; ++round) {
    const int seats = 1 + static_cast<int>(random.below(200));
    std::vector<std::optional<double>> shares(1 + random.below(8));
    const double scale = random.below(2) == 0 ? 1 : 1.0 / static_cast<double>(shares.size());
    for (auto& share : shares) {
      if (random.below(6) > 0) share = random.below(5) == 0 ? 0 : random.unit() * scale;
    }
    const StoredFeature before = feature(shares);
    if (!has_shares({before})) continue;
    const auto after = suggested_quotas({before}, seats);
    int lowest = 0, highest = 0;
    for (const StoredValue& value : after[0].values) {
      EXPECT_LE(0, value.min_flex);
      EXPECT_LE(value.min_flex, value.min);
      EXPECT_LE(value.min, value.max);
      EXPECT_LE(value.max, value.max_flex);
      EXPECT_LE(value.max_flex, seats);
      lowest += value.min;
      highest += value.max;
    }
    EXPECT_LE(lowest, seats);
    EXPECT_GE(highest, seats) << round;
  }
}

}  // namespace
}  // namespace alongside::draws::suggested_quotas_test
