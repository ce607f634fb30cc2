#include "slices/draws/setup/missing/representation.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::draws::representation_test {
namespace {

using Kind = PoolCount::Kind;

StoredValue value(const char* name, std::int64_t people, std::optional<double> share) {
  return {.name = name, .max = 10, .max_flex = 10, .people = people, .share = share};
}

std::vector<StoredFeature> features() {
  return {{"gender", {value("women", 130, 0.5), value("men", 70, 0.5)}},
          {"age", {value("under 40", 60, 0.4), value("40 and over", 140, 0.6)}}};
}

TEST(Representation, IsTheShareOfThePoolByTheShareServed) {
  const std::vector<Compared> all = compare(features(), {{0, 1, 1, 0, 0.2, 6}}, 200);
  ASSERT_EQ(all.size(), 5U);
  // Men under 40: few of 200, so 3.5% at most.
  EXPECT_EQ(all[0].who, (std::vector<ValuePlace>{{0, 1}, {1, 0}}));
  EXPECT_EQ(all[0].count.kind, Kind::few);
  EXPECT_DOUBLE_EQ(all[0].pool_share, 7.0 / 200);
  EXPECT_FALSE(all[0].ratio);
  EXPECT_TRUE(all[0].fewer());
  // Men: 70 of 200, who are half of those served.
  EXPECT_EQ(all[1].who, (std::vector<ValuePlace>{{0, 1}}));
  EXPECT_DOUBLE_EQ(*all[1].ratio, 0.7);
  EXPECT_NEAR(all[1].ratio_interval.least, 0.2873 / 0.5, 0.001);
  EXPECT_TRUE(all[1].fewer());
  EXPECT_TRUE(all.back().more());
}

TEST(Representation, DoesNotCallChanceMissing) {
  const std::vector<StoredFeature> even{{"gender", {value("a", 48, 0.5), value("b", 52, 0.5)}}};
  for (const Compared& one : compare(even, {}, 100)) {
    EXPECT_FALSE(one.fewer());
    EXPECT_FALSE(one.more());
  }
}

TEST(Representation, TellsOfNobodyAtAll) {
  const std::vector<StoredFeature> none{{"gender", {value("a", 0, 0.2), value("b", 100, 0.8)}}};
  const Compared first = compare(none, {}, 100).front();
  EXPECT_EQ(first.count, (PoolCount{Kind::shown, 0}));
  EXPECT_DOUBLE_EQ(*first.ratio, 0);
  EXPECT_NEAR(first.ratio_interval.most, 0.037 / 0.2, 0.001);
  EXPECT_TRUE(first.fewer());
}

TEST(Representation, ComparesNothingWithoutAShareOrWithShareZero) {
  const std::vector<StoredFeature> some{{"gender", {value("a", 30, {}), value("b", 70, 0.0)}}};
  for (const Compared& one : compare(some, {}, 100)) {
    EXPECT_FALSE(one.comparable());
    EXPECT_FALSE(one.ratio);
    EXPECT_FALSE(one.fewer());
  }
}

TEST(Representation, HoldsTheRatioInItsIntervalAndPutsTheMostMissingFirst) {
  Random random(3);
  for (int round = 0; round < 300; ++round) {
    const auto people = static_cast<std::int64_t>(8 + random.below(400));
    const auto first = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(people)));
    const double share = 0.01 + random.unit() * 0.98;
    const std::vector<StoredFeature> two{
        {"x", {value("a", first, share), value("b", people - first, 1 - share)}}};
    double before = 0;
    bool others_began = false;
    for (const Compared& one : compare(two, {}, people)) {
      EXPECT_LE(one.pool_share, 1);
      if (one.comparable()) {
        EXPECT_GE(one.ratio_interval.most, before);
        before = one.ratio_interval.most;
        EXPECT_FALSE(others_began && one.fewer()) << "whoever is missing stands first";
        others_began = others_began || !one.fewer();
      }
      if (!one.ratio) continue;
      EXPECT_LE(one.ratio_interval.least, *one.ratio + 1e-9);
      EXPECT_GE(one.ratio_interval.most, *one.ratio - 1e-9);
    }
  }
}

TEST(Shares, MakeEverybodyUpToRounding) {
  EXPECT_TRUE(makes_everybody(*sum_of_shares({"x", {value("a", 1, 0.33), value("b", 1, 0.66)}})));
  EXPECT_FALSE(makes_everybody(*sum_of_shares({"x", {value("a", 1, 0.3), value("b", 1, 0.6)}})));
  EXPECT_FALSE(sum_of_shares({"x", {value("a", 1, 0.3), value("b", 1, {})}}));
}

}  // namespace
}  // namespace alongside::draws::representation_test
