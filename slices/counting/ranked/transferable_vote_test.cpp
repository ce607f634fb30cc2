#include "slices/counting/ranked/transferable_vote.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <sstream>

#include "slices/counting/ranked/blt_file.h"
#include "slices/counting/ranked/ranked_testing.h"

namespace alongside::counting::transferable_vote_test {
namespace {

using ranked_testing::any_election;
using ranked_testing::order_of_file;
using ranked_testing::PaperByPaper;

TEST(TransferableVote, ElectsWhomACountPaperByPaperElects) {
  Random random(20261130);
  for (int turn = 0; turn < 4'000; ++turn) {
    const RankedElection election = any_election(random, turn % 4 == 0 ? 200 : 12);
    const auto counted = count_transferable_vote(election, order_of_file(election));
    ASSERT_EQ(counted.elected, PaperByPaper(election).elected()) << blt_of(election);
  }
}

TEST(TransferableVote, NoVoteComesFromNowhereOrIsLost) {
  Random random(7);
  for (int turn = 0; turn < 500; ++turn) {
    const RankedElection election = any_election(random, 60);
    const auto counted = count_transferable_vote(election, order_of_file(election));
    for (const Stage& stage : counted.stages) {
      const Votes all = std::accumulate(stage.votes.begin(), stage.votes.end(), Votes{0});
      ASSERT_EQ(all + stage.not_transferable, counted.valid_papers * one_vote);
      ASSERT_TRUE(std::ranges::all_of(stage.votes, [](Votes votes) { return votes >= 0; }));
    }
    const std::size_t standing = election.candidates.size() - election.withdrawn.size();
    ASSERT_EQ(counted.elected.size(), std::min(election.seats, standing));
  }
}

TEST(TransferableVote, TheOrderOfPapersAndHowTheyAreBundledChangeNothing) {
  Random random(8);
  for (int turn = 0; turn < 500; ++turn) {
    RankedElection election = any_election(random, 40);
    const Lot lot = order_of_file(election);
    const auto before = count_transferable_vote(election, lot);
    for (std::size_t n = election.papers.size(); n > 1; --n) {
      std::swap(election.papers[n - 1], election.papers[random.below(n)]);
    }
    ASSERT_EQ(count_transferable_vote(election, lot).elected, before.elected);
    std::map<std::vector<Candidate>, std::int64_t> bundles;
    for (const RankedPapers& papers : election.papers) bundles[papers.order] += papers.count;
    election.papers.clear();
    for (const auto& [order, count] : bundles) election.papers.push_back({count, order});
    ASSERT_EQ(count_transferable_vote(election, lot).elected, before.elected);
  }
}

TEST(TransferableVote, WhoIsOnNoPaperChangesNothing) {
  Random random(9);
  int compared = 0;
  for (int turn = 0; turn < 500; ++turn) {
    RankedElection election = any_election(random, 40);
    const auto before = count_transferable_vote(election, order_of_file(election));
    election.candidates.emplace_back("Nobody's");
    const auto after = count_transferable_vote(election, order_of_file(election));
    // With fewer candidates than seats even somebody on no paper has a place; and the last places
    // may be filled in another order.
    if (before.elected.size() < election.seats || !after.ties.empty()) continue;
    ASSERT_EQ(std::set(after.elected.begin(), after.elected.end()),
              std::set(before.elected.begin(), before.elected.end()))
        << blt_of(election);
    ++compared;
  }
  EXPECT_GT(compared, 100);
}

TEST(TransferableVote, CutsValuesOffAfterFiveDecimals) {
  // 7 papers, 2 seats: the quota is 3. Asha has 4; a surplus of 1 in 4 is worth 0.25 each.
  const RankedElection election{.title = "",
                                .seats = 2,
                                .candidates = {"Asha", "Ben", "Carys"},
                                .withdrawn = {},
                                .papers = {{3, {0, 1}}, {1, {0}}, {2, {2}}, {1, {1}}}};
  const auto counted = count_transferable_vote(election, order_of_file(election));
  EXPECT_EQ(counted.quota, 3 * one_vote);
  ASSERT_GE(counted.stages.size(), 2U);
  EXPECT_EQ(counted.stages[1].votes, (std::vector<Votes>{300'000, 175'000, 200'000}));
  EXPECT_EQ(counted.stages[1].not_transferable, 25'000);
}

TEST(TransferableVote, BreaksATieByTheLatestStageInWhichTheyDiffered) {
  const VotesByStage stages{{3, 1, 9}, {2, 3, 9}, {4, 4, 9}};
  std::vector<Tie> ties;
  EXPECT_EQ(take_one(stages, {0, 1}, Take::fewest, {0, 1, 2}, ties), 0U);
  ASSERT_EQ(ties.size(), 1U);
  EXPECT_EQ(ties[0].by_stage, 2U);
  EXPECT_EQ(take_one({{5, 5}}, {0, 1}, Take::most, {1, 0}, ties), 1U) << "the lot";
  EXPECT_FALSE(ties[1].by_stage);
}

/// Wards of Glasgow, 2007, as they were counted then. They lie in ALONGSIDE_DATA or ../shared/data;
/// where that folder is absent, this is skipped.
TEST(TransferableVote, ElectsWhomGlasgowElected) {
  const char* given = std::getenv("ALONGSIDE_DATA");
  const auto folder = std::filesystem::path(given ? given : "../shared/data") / "elections";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << folder << " is not there";
  std::ifstream known(folder / "elected.txt");
  int wards = 0;
  for (std::string line; std::getline(known, line); ++wards) {
    const auto colon = line.find(": ");
    std::set<std::string> names;
    std::istringstream rest(line.substr(colon + 2));
    for (std::string name; std::getline(rest >> std::ws, name, ',');) names.insert(name);
    std::ifstream file(folder / (line.substr(0, colon) + ".blt"));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto election = read_blt({"file", line, text});
    ASSERT_TRUE(election) << line;
    std::set<std::string> elected;
    for (const Candidate one :
         count_transferable_vote(*election, order_of_file(*election)).elected) {
      elected.insert(election->candidates[one]);
    }
    EXPECT_EQ(elected, names);
  }
  EXPECT_GE(wards, 3);
}

}  // namespace
}  // namespace alongside::counting::transferable_vote_test
