#include "slices/opinions/results/sections.h"

#include <gtest/gtest.h>

namespace alongside::opinions::sections_test {
namespace {

Results results_of(const std::vector<std::vector<Counts>>& tallies) {
  Results results;
  for (const auto& sides : tallies) {
    results.statements.push_back(
        {.enough = true, .tally = shown_tally(sides, Showing::from_three)});
  }
  return results;
}

TEST(Sections, PutTheMostTellingFirst) {
  const Sections sections = sections_of(results_of({{{7, 3, 0, 0, 1}, {7, 3, 0, 0, 0}},
                                                    {{10, 0, 0, 0, 9}, {10, 0, 0, 0, 8}},
                                                    {{18, 2, 0, 0, 0}, {2, 18, 0, 0, 0}}}));
  ASSERT_EQ(sections.common_ground.size(), 2U);
  EXPECT_EQ(sections.common_ground[0].statement, 1U);
  ASSERT_EQ(sections.differences.size(), 1U);
  EXPECT_EQ(sections.differences[0].statement, 2U);
  ASSERT_EQ(sections.what_matters.size(), 2U);
  EXPECT_EQ(sections.what_matters[0].statement, 1U);
}

TEST(Sections, CallCommonGroundNoDifference) {
  const Sections sections = sections_of(results_of({{{20, 0, 0, 0, 0}, {12, 8, 0, 0, 0}}}));
  EXPECT_EQ(sections.common_ground.size(), 1U);
  EXPECT_TRUE(sections.differences.empty());
}

TEST(Sections, LeaveOutWhatTooFewAnswered) {
  Results results = results_of({{{7, 0, 0, 0, 0}, {7, 0, 0, 0, 0}}});
  results.statements[0].enough = false;
  EXPECT_TRUE(sections_of(results).common_ground.empty());
}

TEST(Sections, AreShort) {
  const std::vector<std::vector<Counts>> many(40, {{9, 1, 0, 0, 5}, {9, 1, 0, 0, 5}});
  const Sections sections = sections_of(results_of(many));
  EXPECT_EQ(sections.common_ground.size(), statements_in_section);
  EXPECT_EQ(sections.common_ground_count, 40);
  EXPECT_EQ(sections.what_matters.size(), statements_that_matter);
}

}  // namespace
}  // namespace alongside::opinions::sections_test
