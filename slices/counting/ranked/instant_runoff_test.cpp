#include "slices/counting/ranked/instant_runoff.h"

#include <gtest/gtest.h>

#include <numeric>

#include "slices/counting/ranked/ranked_testing.h"

namespace alongside::counting::instant_runoff_test {
namespace {

using ranked_testing::any_election;
using ranked_testing::order_of_file;

/// Excludes one after the other until one is left, by the definition.
std::optional<Candidate> last_one_left(const RankedElection& election) {
  std::set<Candidate> in;
  for (Candidate one = 0; one < election.candidates.size(); ++one) in.insert(one);
  for (const Candidate one : election.withdrawn) in.erase(one);
  std::vector<std::vector<std::int64_t>> before;
  while (true) {
    std::vector<std::int64_t> papers(election.candidates.size(), 0);
    for (const RankedPapers& one : election.papers) {
      const auto first =
          std::ranges::find_if(one.order, [&](Candidate c) { return in.contains(c); });
      if (first != one.order.end()) papers[*first] += one.count;
    }
    before.push_back(papers);
    if (std::accumulate(papers.begin(), papers.end(), std::int64_t{0}) == 0) return std::nullopt;
    if (in.size() == 1) return *in.begin();
    std::vector<Candidate> fewest(in.begin(), in.end());
    for (auto stage = before.rbegin(); stage != before.rend(); ++stage) {
      std::int64_t least = (*stage)[fewest.front()];
      for (const Candidate one : fewest) least = std::min(least, (*stage)[one]);
      std::erase_if(fewest, [&](Candidate one) { return (*stage)[one] != least; });
    }
    in.erase(fewest.front());
  }
}

TEST(InstantRunoff, HasTheWinnerThatIsLeftInTheEnd) {
  Random random(3);
  int decided = 0;
  for (int turn = 0; turn < 3'000; ++turn) {
    const RankedElection election = any_election(random, turn % 3 == 0 ? 80 : 9);
    const auto counted = count_instant_runoff(election, order_of_file(election));
    const auto left = last_one_left(election);
    // Where papers are used up the last one may have none: then who had more than half before won.
    if (left) {
      ASSERT_EQ(counted.winner, left);
      ++decided;
    }
  }
  EXPECT_GT(decided, 2'500);
}

TEST(InstantRunoff, NobodyWinsWithoutAPaper) {
  const RankedElection election{.title = "",
                                .seats = 1,
                                .candidates = {"Asha", "Ben"},
                                .withdrawn = {0},
                                .papers = {{5, {0}}}};
  EXPECT_FALSE(count_instant_runoff(election, {0, 1}).winner);
}

TEST(InstantRunoff, PapersOfWhoIsExcludedGoOn) {
  const RankedElection election{.title = "",
                                .seats = 1,
                                .candidates = {"Asha", "Ben", "Carys"},
                                .withdrawn = {},
                                .papers = {{4, {0}}, {3, {1, 2}}, {2, {2, 1}}}};
  const auto counted = count_instant_runoff(election, {0, 1, 2});
  EXPECT_EQ(counted.winner, 1U);
  ASSERT_EQ(counted.rounds.size(), 2U);
  EXPECT_EQ(counted.rounds[1].papers, (std::vector<std::int64_t>{4, 5, 0}));
}

}  // namespace
}  // namespace alongside::counting::instant_runoff_test
