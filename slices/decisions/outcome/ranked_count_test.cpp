#include "slices/decisions/outcome/ranked_count_asking.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "slices/counting/commands/count_commands.h"
#include "slices/decisions/proposals/options.h"

namespace alongside::decisions::ranked_count_test {
namespace {

Rankings any_rankings(Random& random) {
  Rankings rankings{.title = "Which \"one\"? # all", .names = {}, .places = 1, .given = {}};
  const std::size_t options = 2 + random.below(6);
  for (std::size_t n = 0; n < options; ++n) {
    const std::string name =
        n == 0 ? "The \"red\" one" : std::string(1, static_cast<char>('A' + n));
    rankings.names.push_back(name_in_file(n + 1, {name, ""}));
  }
  rankings.places = 1 + static_cast<std::int64_t>(random.below(options - 1));
  for (std::size_t people = 1 + random.below(14); people > 0; --people) {
    Marks marks(options);
    std::vector<int> places;
    for (std::size_t n = 0; n < options; ++n) places.push_back(static_cast<int>(n) + 1);
    for (auto& one : marks) {
      const std::size_t at = random.below(places.size());
      if (random.below(4) > 0) one = places[at];
      places.erase(places.begin() + static_cast<std::ptrdiff_t>(at));
    }
    rankings.given.push_back(std::move(marks));
  }
  return rankings;
}

/// What `alongside count` says of a file with these rankings.
std::string counted_from_file(const Rankings& rankings, const std::string& seed) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("alongside-rankings-" + std::to_string(random_id()) + ".blt");
  std::ofstream(file) << blt_of_rankings(rankings);
  const auto report = counting::count_file(
      {.method = rankings.places == 1 ? counting::Method::irv : counting::Method::stv,
       .file = file.string(),
       .seats = std::nullopt,
       .seed = seed});
  std::filesystem::remove(file);
  if (!report) return "no report";
  const auto at = report->rfind("Result: ");
  return report->substr(at + 8, report->size() - at - 9);
}

/// The file that a group downloads is counted as the group was told.
TEST(RankedCount, AnybodyCountsTheSameFromTheFile) {
  Random random(21);
  for (int n = 0; n < 300; ++n) {
    const Rankings rankings = any_rankings(random);
    const std::string seed = "lot " + std::to_string(n);
    const auto counted = count_rankings(rankings, counting::lot_of(rankings.names, seed));
    std::string chosen;
    for (const std::size_t one : counted.chosen) {
      chosen += (chosen.empty() ? "" : ", ") + rankings.names[one];
    }
    EXPECT_EQ(counted_from_file(rankings, seed), chosen) << blt_of_rankings(rankings);
  }
}

TEST(RankedCount, TheOrderOfAnswersIsNotInTheFile) {
  Random random(22);
  for (int n = 0; n < 100; ++n) {
    Rankings rankings = any_rankings(random);
    const std::string before = blt_of_rankings(rankings);
    std::ranges::reverse(rankings.given);
    EXPECT_EQ(blt_of_rankings(rankings), before);
  }
}

TEST(RankedCount, StagesAreToldWithWhoGoesOut) {
  Rankings rankings{.title = "t", .names = {"1. A", "2. B", "3. C"}, .places = 1, .given = {}};
  for (int n = 0; n < 4; ++n) rankings.given.push_back({1, 2, std::nullopt});
  for (int n = 0; n < 3; ++n) rankings.given.push_back({std::nullopt, 1, std::nullopt});
  for (int n = 0; n < 2; ++n) rankings.given.push_back({std::nullopt, 2, 1});
  const auto counted = count_rankings(rankings, {0, 1, 2});
  EXPECT_EQ(counted.chosen, std::vector<std::size_t>{1});
  ASSERT_EQ(counted.stages.size(), 8U) << "two stages of three options";
  EXPECT_EQ(counted.stages[4].of_option, 3);
  EXPECT_EQ(counted.stages[4].what, static_cast<std::int64_t>(CountStep::out));
  EXPECT_EQ(counted.stages[6].votes, 5 * 100'000);
  EXPECT_EQ(counted.stages[6].what, CountStage::chosen_now);
}

TEST(RankedCount, NobodysRankingChoosesNothing) {
  const Rankings none{.title = "t", .names = {"1. A", "2. B"}, .places = 1, .given = {Marks(2)}};
  EXPECT_TRUE(count_rankings(none, {0, 1}).chosen.empty());
}

}  // namespace
}  // namespace alongside::decisions::ranked_count_test
