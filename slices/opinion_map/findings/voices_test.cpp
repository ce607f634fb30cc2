#include "slices/opinion_map/findings/voices.h"

#include <gtest/gtest.h>

namespace alongside::opinion_map::voices_test {
namespace {

/// Two groups; everybody is in one of them.
StatementOnMap with_groups(const Counts& large, const Counts& small) {
  StatementOnMap statement;
  statement.groups = {large, small};
  statement.all = large;
  statement.all += small;
  return statement;
}

const PeopleCounted thirty{.all = 30, .groups = {20, 10}, .sides = {}};

TEST(OpinionMapVoices, NameWhatASmallGroupStandsBy) {
  const auto voices = voices_of({with_groups({2, 18, 0}, {9, 1, 0})}, thirty);
  ASSERT_EQ(voices.size(), 1U);
  EXPECT_EQ(voices[0].statement, 0U);
  EXPECT_EQ(voices[0].group, 1U);
  EXPECT_FALSE(voices[0].side);
  EXPECT_EQ(voices[0].leaning, Leaning::agree);
}

TEST(OpinionMapVoices, NameASmallSideToo) {
  StatementOnMap statement;
  statement.all = {20, 8, 2};
  statement.sides = {{19, 0, 1}, {0, 8, 0}};
  const auto voices = voices_of({statement}, {.all = 30, .groups = {}, .sides = {21, 9}});
  ASSERT_EQ(voices.size(), 1U);
  EXPECT_FALSE(voices[0].group);
  EXPECT_EQ(voices[0].side, 1U);
  EXPECT_EQ(voices[0].leaning, Leaning::disagree);
}

TEST(OpinionMapVoices, AreOfFew) {
  const std::vector<StatementOnMap> statements{with_groups({2, 18, 0}, {9, 1, 0})};
  EXPECT_TRUE(voices_of(statements, {.all = 20, .groups = {20, 10}, .sides = {}}).empty())
      << "half is not few";
  EXPECT_EQ(voices_of(statements, {.all = 21, .groups = {20, 10}, .sides = {}}).size(), 1U);
}

TEST(OpinionMapVoices, AreHeardFromFiveAnswersOn) {
  EXPECT_TRUE(voices_of({with_groups({2, 18, 0}, {4, 0, 0})}, thirty).empty());
  EXPECT_EQ(voices_of({with_groups({2, 18, 0}, {5, 0, 0})}, thirty).size(), 1U);
}

TEST(OpinionMapVoices, LeanClearly) {
  EXPECT_TRUE(voices_of({with_groups({2, 18, 0}, {5, 4, 0})}, thirty).empty()) << "under 60%";
  EXPECT_TRUE(voices_of({with_groups({2, 18, 0}, {3, 2, 0})}, thirty).empty()) << "may be chance";
  EXPECT_EQ(voices_of({with_groups({2, 18, 0}, {7, 3, 0})}, thirty).size(), 1U);
  EXPECT_TRUE(voices_of({with_groups({2, 18, 0}, {7, 3, 2})}, thirty).empty()) << "passes count";
  // 21 of 35 are 60%.
  const PeopleCounted many{.all = 100, .groups = {65, 35}, .sides = {}};
  EXPECT_EQ(voices_of({with_groups({2, 63, 0}, {21, 14, 0})}, many).size(), 1U);
  EXPECT_TRUE(voices_of({with_groups({2, 63, 0}, {20, 15, 0})}, many).empty());
}

TEST(OpinionMapVoices, AreNotWhatMostThinkAnyway) {
  // 12 of 30 are 40%; 13 are more.
  EXPECT_EQ(voices_of({with_groups({4, 16, 0}, {8, 2, 0})}, thirty).size(), 1U);
  EXPECT_TRUE(voices_of({with_groups({5, 15, 0}, {8, 2, 0})}, thirty).empty());
}

TEST(OpinionMapVoices, BeginWithWhatIsFurthestFromEverybody) {
  const auto voices =
      voices_of({with_groups({5, 15, 0}, {1, 9, 0}),  // Everybody disagrees.
                 with_groups({2, 18, 0}, {8, 2, 0}),  //
                 with_groups({19, 1, 0}, {0, 10, 0}), with_groups({2, 18, 0}, {8, 2, 0})},
                thirty);
  ASSERT_EQ(voices.size(), 3U);
  EXPECT_EQ(voices[0].statement, 2U);
  EXPECT_EQ(voices[0].leaning, Leaning::disagree);
  EXPECT_EQ(voices[1].statement, 1U);
  EXPECT_EQ(voices[2].statement, 3U);
}

}  // namespace
}  // namespace alongside::opinion_map::voices_test
