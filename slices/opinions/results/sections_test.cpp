#include "slices/opinions/results/sections.h"

#include <gtest/gtest.h>

#include <iostream>

#include "foundation/base/random.h"

namespace alongside::opinions::sections_test {
namespace {

Results results_of(const std::vector<std::vector<Counts>>& tallies,
                   Showing showing = Showing::from_three) {
  Results results;
  for (const auto& sides : tallies) {
    results.statements.push_back({.enough = true, .tally = shown_tally(sides, showing)});
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

Counts coins(Random& random, std::int64_t people, double agreeing) {
  Counts counts;
  for (std::int64_t person = 0; person < people; ++person) {
    ++(random.unit() < agreeing ? counts.agree : counts.disagree);
  }
  return counts;
}

struct Sizes {
  std::int64_t one, other;
};
/// How many of `files` name any difference, and how many of those that are there are named.
struct Named {
  int any = 0;
  int planted = 0;
};
/// 50 statements; on `planted` of them 85% of the one side agree and 15% of the other.
Named named_in(int files, const Sizes& sizes, std::size_t planted, double alike,
               Showing showing = Showing::from_three) {
  Random random(static_cast<std::uint64_t>(sizes.one * 1000 + sizes.other));
  Named named;
  for (int file = 0; file < files; ++file) {
    std::vector<std::vector<Counts>> tallies;
    for (std::size_t n = 0; n < 50; ++n) {
      const bool apart = n < planted;
      tallies.push_back({coins(random, sizes.one, apart ? 0.85 : alike),
                         coins(random, sizes.other, apart ? 0.15 : alike)});
    }
    const Sections sections = sections_of(results_of(tallies, showing));
    if (sections.differences_count > 0) ++named.any;
    named.planted += static_cast<int>(sections.differences_count);
  }
  return named;
}

// The table of docs/opinion-map.md. Coins of both sides fall alike: whatever is named is false.
TEST(Sections, NameADifferenceInOneOfTwentyChanceFilesAtMost) {
  for (const Sizes& sizes : {Sizes{7, 6}, Sizes{15, 15}, Sizes{40, 12}, Sizes{100, 100}}) {
    for (const double alike : {0.5, 0.8}) {
      EXPECT_LE(named_in(200, sizes, 0, alike, Showing::from_eight).any, 10) << "rounded";
      const Named named = named_in(200, sizes, 0, alike);
      std::cout << "chance files, sides of " << sizes.one << " and " << sizes.other << ", " << alike
                << " agree: " << named.any << " of 200 name a difference\n";
      EXPECT_LE(named.any, 10);
    }
  }
}

TEST(Sections, FindDifferencesThatAreThere) {
  const std::vector<std::pair<Sizes, double>> known{
      {{7, 6}, 0.0}, {{15, 15}, 0.55}, {{20, 20}, 0.8}, {{40, 12}, 0.8}, {{30, 30}, 0.95}};
  for (const auto& [sizes, at_least] : known) {
    const Named named = named_in(200, sizes, 5, 0.5);
    const double found = named.planted / 1000.0;
    std::cout << "5 of 50 statements, 85 against 15 in 100, sides of " << sizes.one << " and "
              << sizes.other << ": " << found << " of them found\n";
    EXPECT_GE(found, at_least);
  }
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
