#include "slices/opinion_map/findings/consensus.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::opinion_map::consensus_test {
namespace {

std::vector<Counts> some_parts(Random& random, std::size_t parts) {
  const auto count = [&] { return static_cast<std::int64_t>(random.below(12)); };
  std::vector<Counts> counts;
  for (std::size_t part = 0; part < parts; ++part) counts.push_back({count(), count(), count()});
  return counts;
}

// What the Python package red-dwarf 0.4.0 says (group-aware-consensus).
TEST(OpinionMapConsensus, IsThatOfPolis) {
  const Together high = together({{8, 0, 1}, {7, 1, 0}, {6, 0, 1}});
  EXPECT_NEAR(high.agree, 0.5090909090909091, 1e-12);
  EXPECT_NEAR(high.disagree, 0.0020202020202020, 1e-12);
  const Together divided = together({{1, 8, 0}, {2, 5, 1}, {6, 1, 0}});
  EXPECT_NEAR(divided.agree, 0.0424242424242424, 1e-12);
  EXPECT_NEAR(divided.disagree, 0.1090909090909091, 1e-12);
  const Together unanswered = together({{10, 0, 0}, {2, 1, 0}, {0, 0, 0}});
  EXPECT_NEAR(unanswered.agree, 0.275, 1e-12);
  EXPECT_NEAR(unanswered.disagree, 0.0166666666666667, 1e-12);
}

TEST(OpinionMapConsensus, ALargeGroupDoesNotOutvoteASmallOne) {
  EXPECT_GT(together({{60, 40, 0}, {6, 4, 0}}).agree, together({{100, 0, 0}, {1, 9, 0}}).agree);
}

TEST(OpinionMapDivide, IsTheWidestGap) {
  const Divide found = divide({{8, 0, 0}, {4, 4, 0}, {1, 7, 0}});
  EXPECT_NEAR(found.gap, 0.7, 1e-12);
  EXPECT_TRUE(found.tells_apart);
}

TEST(OpinionMapDivide, IsNotWhatTwoPeopleSay) {
  const Divide found = divide({{8, 0, 0}, {0, 2, 0}, {7, 1, 0}});
  EXPECT_NEAR(found.gap, 0.1, 1e-12);
  EXPECT_FALSE(found.tells_apart);
}

TEST(OpinionMapDivide, TellsApartFromThirtyPointsOn) {
  // 56 of 80 and 32 of 80 with one and two added: 0.7 - 0.4.
  EXPECT_TRUE(divide({{55, 23, 0}, {31, 47, 0}}).tells_apart);
  EXPECT_FALSE(divide({{54, 24, 0}, {31, 47, 0}}).tells_apart);
}

TEST(OpinionMapDivide, TellsApartBeyondChance) {
  // 3/5 - 3/10 is 0.3; (2/3 - 1/4) / sqrt(4/11 * 7/11 * 11/24) is 1.279.
  EXPECT_NEAR(divide({{2, 1, 0}, {2, 6, 0}}).gap, 0.3, 1e-12);
  EXPECT_FALSE(divide({{2, 1, 0}, {2, 6, 0}}).tells_apart);
  // (4/5 - 1/3) / sqrt(5/8 * 3/8 * 8/15) is 1.320.
  EXPECT_TRUE(divide({{4, 1, 0}, {1, 2, 0}}).tells_apart);
}

TEST(OpinionMapDivide, OfOneGroupIsNothing) {
  EXPECT_EQ(divide({{9, 0, 0}}).gap, 0);
  EXPECT_EQ(divide({}).gap, 0);
}

TEST(OpinionMapShared, IsWhereEachGroupLeansTheSameWay) {
  const SharedGround ground = shared_ground({{6, 2, 2}, {3, 0, 0}}, {});
  EXPECT_EQ(ground.shared, Shared::across_groups);
  EXPECT_EQ(ground.leaning, Leaning::agree);
  EXPECT_EQ(shared_ground({{2, 6, 2}, {0, 3, 0}}, {}).leaning, Leaning::disagree);
  EXPECT_EQ(shared_ground({{6, 2, 3}, {3, 0, 0}}, {}).shared, Shared::no) << "passes count";
  EXPECT_EQ(shared_ground({{9, 0, 0}, {0, 9, 0}}, {}).shared, Shared::no);
}

TEST(OpinionMapShared, IsNotWhatOneGroupThinksForAll) {
  EXPECT_EQ(shared_ground({{9, 0, 0}, {2, 0, 0}}, {}).shared, Shared::no) << "two do not count";
  EXPECT_EQ(shared_ground({{9, 0, 0}, {8, 1, 0}, {0, 2, 0}}, {}).shared, Shared::across_groups);
  EXPECT_EQ(shared_ground({{9, 0, 0}}, {}).shared, Shared::across_groups) << "there is only one";
  EXPECT_EQ(shared_ground({{2, 0, 0}}, {}).shared, Shared::no);
  EXPECT_EQ(shared_ground({}, {{9, 0, 0}, {9, 0, 0}}).shared, Shared::no);
}

TEST(OpinionMapShared, MayHoldAcrossSidesToo) {
  const std::vector<Counts> groups{{6, 2, 2}, {9, 1, 0}};
  const auto shared = [&](const std::vector<Counts>& sides) {
    return shared_ground(groups, sides).shared;
  };
  EXPECT_EQ(shared({{9, 0, 0}, {6, 3, 1}}), Shared::across_groups_and_sides);
  EXPECT_EQ(shared({{9, 0, 0}, {6, 3, 1}, {0, 2, 0}}), Shared::across_groups_and_sides);
  EXPECT_EQ(shared({{9, 0, 0}, {5, 5, 0}}), Shared::across_groups);
  EXPECT_EQ(shared({{15, 3, 2}}), Shared::across_groups) << "there is one side";
  EXPECT_EQ(shared({{13, 3, 2}, {2, 0, 0}}), Shared::across_groups) << "one side counts";
}

TEST(OpinionMapShared, WithoutGroupsEverybodyIsOne) {
  StatementOnMap statement;
  statement.all = {8, 1, 1};
  statement.sides = {{4, 1, 0}, {4, 0, 1}};
  find_consensus(statement);
  EXPECT_EQ(statement.shared, Shared::across_groups_and_sides);
  EXPECT_EQ(statement.shared_leaning, Leaning::agree);
  EXPECT_DOUBLE_EQ(statement.agree_together.value, 0.75);
  EXPECT_DOUBLE_EQ(statement.agree_together.low, 0.75);
  EXPECT_DOUBLE_EQ(statement.disagree_together.high, 2.0 / 12);
  EXPECT_EQ(statement.divides.value, 0);
  EXPECT_FALSE(statement.tells_apart);
}

// What holds of groups does not depend on which is the first.
TEST(OpinionMapConsensus, DoesNotDependOnTheOrderOfGroups) {
  Random random(9);
  for (int n = 0; n < 500; ++n) {
    auto groups = some_parts(random, 1 + random.below(5));
    const auto sides = some_parts(random, random.below(3));
    const Together product = together(groups);
    const Divide widest = divide(groups);
    const SharedGround ground = shared_ground(groups, sides);
    std::ranges::reverse(groups);
    EXPECT_NEAR(together(groups).agree, product.agree, 1e-12);
    EXPECT_NEAR(together(groups).disagree, product.disagree, 1e-12);
    EXPECT_EQ(divide(groups).gap, widest.gap);
    EXPECT_EQ(divide(groups).tells_apart, widest.tells_apart);
    EXPECT_EQ(shared_ground(groups, sides).shared, ground.shared);
    EXPECT_EQ(shared_ground(groups, sides).leaning, ground.leaning);
    EXPECT_GE(widest.gap, 0);
    EXPECT_LT(widest.gap, 1);
  }
}

TEST(OpinionMapConsensus, AnotherAgreementNeverMakesLessOfIt) {
  Random random(10);
  for (int n = 0; n < 500; ++n) {
    auto groups = some_parts(random, 1 + random.below(4));
    const Together before = together(groups);
    ++groups[random.below(groups.size())].agree;
    EXPECT_GT(together(groups).agree, before.agree - 1e-15);
    EXPECT_LT(together(groups).disagree, before.disagree);
  }
}

}  // namespace
}  // namespace alongside::opinion_map::consensus_test
