#include "slices/opinions/results/common_ground.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "slices/opinion_map/findings/consensus.h"
#include "slices/opinion_map/findings/proportions.h"
#include "slices/opinions/results/voices_of_few.h"

namespace alongside::opinions::common_ground_test {
namespace {

ShownTally shown(const std::vector<Counts>& sides) {
  return shown_tally(sides, Showing::from_three);
}

TEST(CommonGround, IsWhereEachSideAgrees) {
  const auto ground = common_ground(shown({{8, 1, 1, 0, 0}, {6, 2, 2, 0, 0}}));
  ASSERT_TRUE(ground);
  EXPECT_EQ(ground->leaning, Leaning::agree);
  EXPECT_DOUBLE_EQ(ground->strength, 0.6);
}

TEST(CommonGround, MayBeAgainst) {
  const auto ground = common_ground(shown({{1, 8, 1, 0, 0}, {0, 3, 0, 0, 0}}));
  ASSERT_TRUE(ground);
  EXPECT_EQ(ground->leaning, Leaning::disagree);
}

TEST(CommonGround, IsNotWhatOneSideThinksForBoth) {
  EXPECT_FALSE(common_ground(shown({{100, 0, 0, 0, 0}, {2, 0, 0, 0, 0}}))) << "two do not count";
  EXPECT_FALSE(common_ground(shown({{100, 0, 0, 0, 0}, {4, 6, 0, 0, 0}})));
  EXPECT_TRUE(common_ground(shown({{10, 0, 0, 0, 0}}))) << "there is only one side";
  EXPECT_FALSE(common_ground(shown({})));
}

TEST(CommonGround, LeavesOutThoseWhoRatherNotSay) {
  EXPECT_TRUE(common_ground(shown({{6, 2, 0, 90, 0}, {6, 2, 0, 0, 0}})));
}

// The page and the opinion map do not mean different things by the same words.
TEST(CommonGround, HasTheThresholdsOfTheOpinionMap) {
  EXPECT_EQ(answers_for_side, opinion_map::answers_for_part);
  EXPECT_EQ(share_in_common, opinion_map::share_in_common);
  EXPECT_EQ(gap_of_difference, opinion_map::gap_that_divides);
  EXPECT_EQ(z_of_difference, opinion_map::z_of_90);
}

TEST(Difference, IsWhereSharesLieThirtyPointsApart) {
  const auto found = difference(shown({{4, 16, 0, 0, 0}, {15, 5, 0, 0, 0}}));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->agrees_more, 1U);
  EXPECT_EQ(found->agrees_less, 0U);
  EXPECT_NEAR(found->gap, 0.55, 1e-9);
  EXPECT_FALSE(difference(shown({{10, 10, 0, 0, 0}, {15, 5, 0, 0, 0}})));
}

TEST(Difference, SaysHowLikelyChanceMakesIt) {
  const auto by_chance = [](const std::vector<Counts>& sides) {
    return difference(shown(sides))->by_chance;
  };
  EXPECT_NEAR(by_chance({{3, 0, 0, 0, 0}, {0, 3, 0, 0, 0}}), 0.1, 1e-12);
  EXPECT_NEAR(by_chance({{3, 0, 0, 0, 0}, {0, 3, 0, 0, 0}, {2, 1, 0, 0, 0}}), 0.3, 1e-12)
      << "one of three pairs";
  EXPECT_NEAR(by_chance({{2, 1, 0, 0, 0}, {1, 2, 0, 0, 0}}), 1, 1e-12);
  EXPECT_LT(by_chance({{20, 10, 0, 0, 0}, {10, 20, 0, 0, 0}}), 0.03);
}

TEST(Voices, NameASmallSideThatSeesItOtherwise) {
  const auto voice = voice_of_few(shown({{30, 5, 0, 0, 0}, {1, 7, 0, 0, 0}}));
  ASSERT_TRUE(voice);
  EXPECT_EQ(voice->kind, Voice::Kind::small_side);
  EXPECT_EQ(voice->side, 1U);
  EXPECT_EQ(voice->leaning, Leaning::disagree);
}

TEST(Voices, NameWhatMattersToFew) {
  const auto voice = voice_of_few(shown({{30, 1, 0, 0, 2}, {7, 0, 0, 0, 6}}));
  ASSERT_TRUE(voice);
  EXPECT_EQ(voice->kind, Voice::Kind::matters_to_few);
  EXPECT_EQ(voice->side, 1U);
}

TEST(Voices, NameAMinorityWithinASide) {
  const auto voice = voice_of_few(shown({{15, 3, 0, 0, 0}, {18, 0, 0, 0, 0}}));
  ASSERT_TRUE(voice);
  EXPECT_EQ(voice->kind, Voice::Kind::within_side);
  EXPECT_EQ(voice->leaning, Leaning::disagree);
  EXPECT_FALSE(voice_of_few(shown({{15, 1, 0, 0, 0}, {18, 0, 0, 0, 0}}))) << "one is not named";
}

TEST(Matters, PutsManyBeforeTwoOfThree) {
  const auto few = how_much_it_matters(shown({{3, 0, 0, 0, 2}}));
  const auto many = how_much_it_matters(shown({{90, 10, 0, 0, 60}}));
  ASSERT_TRUE(few && many);
  EXPECT_GT(*many, *few);
  EXPECT_FALSE(how_much_it_matters(shown({{9, 0, 0, 0, 0}})));
}

/// What is named of a row that shows no more than 'mostly' is true of it.
TEST(CommonGround, HoldsForWhateverIsHidden) {
  Random random(7);
  const auto count = [&] { return static_cast<std::int64_t>(random.below(25)); };
  for (int n = 0; n < 3000; ++n) {
    const std::vector<Counts> sides{{count(), count(), 0, 0, 0}, {count(), count(), 0, 0, 0}};
    const ShownTally hidden = shown_tally(sides, Showing::from_eight);
    const auto ground = common_ground(hidden);
    if (!ground) continue;
    for (std::size_t side = 0; side < sides.size(); ++side) {
      if (hidden.sides[side].kind != RowKind::mostly) continue;
      const std::int64_t leans =
          ground->leaning == Leaning::agree ? sides[side].agree : sides[side].disagree;
      EXPECT_GE(10 * leans, 6 * sides[side].answered());
    }
  }
}

TEST(Difference, IsWideAndBetweenTwoSides) {
  Random random(11);
  const auto count = [&] { return static_cast<std::int64_t>(random.below(40)); };
  for (int n = 0; n < 5000; ++n) {
    const ShownTally tally =
        shown({{count(), count(), count(), 0, 0}, {count(), count(), count(), 0, 0}});
    const auto found = difference(tally);
    if (!found) continue;
    EXPECT_GE(found->gap, gap_of_difference);
    EXPECT_NE(found->agrees_more, found->agrees_less);
    // Both sides at 60% or more are at most 40 points apart.
    if (common_ground(tally)) {
      EXPECT_LE(found->gap, 0.4 + 1e-9);
    }
  }
}

}  // namespace
}  // namespace alongside::opinions::common_ground_test
