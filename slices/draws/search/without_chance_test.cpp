#include "slices/draws/search/without_chance.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws::without_chance_test {
namespace {

TEST(NoChance, HasAReasonThatIsTrue) {
  FoundLottery lottery{.complete = true, .fit_nowhere = "3 17"};
  EXPECT_EQ(why_no_chance(lottery, 17, 0), NoChance::fits_nowhere);
  EXPECT_EQ(why_no_chance(lottery, 7, 0), NoChance::by_method);
  EXPECT_EQ(why_no_chance(lottery, 7, 12), NoChance::not_listed);
  lottery.complete = false;
  EXPECT_EQ(why_no_chance(lottery, 7, 0), NoChance::not_found);
  EXPECT_EQ(why_no_chance(lottery, 3, 0), NoChance::fits_nowhere);
}

TEST(NoChance, CountsThoseWhoFitAlone) {
  lottery::FairLottery lottery{.panels = {}, .chances = {5, 0, 0, 7}, .fit_nowhere = {2}};
  EXPECT_EQ(count_left_out(lottery), 1);
  EXPECT_EQ(least_of_who_fits(lottery), 0);
  lottery.chances[1] = 6;
  EXPECT_EQ(count_left_out(lottery), 0);
  EXPECT_EQ(least_of_who_fits(lottery), 5);
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// A pool that somebody reported: `uniform` leaves one person none who fits, and `leximin` gives
/// everybody one in eight. It is no part of this project; where it is not there, this is skipped.
TEST(NoChance, IsToldInAPoolThatWasReported) {
  const char* given = std::getenv("ALONGSIDE_DATA");
  const auto folder = std::filesystem::path(given != nullptr ? given : "../shared/data") /
                      "reported" / "selection" / "uniform-no-chance";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "there is no folder " << folder;
  Mistakes mistakes;
  const std::string people = content_of(folder / "people.csv");
  const std::string features = content_of(folder / "features.csv");
  const auto files = read_pool({.people = {"people", "people.csv", people},
                                .features = {"features", "features.csv", features},
                                .seats = 11,
                                .options = {}},
                               mistakes);
  ASSERT_TRUE(files);
  const auto found = [&](lottery::Method method) {
    return lottery::find_fair_lottery(files->pool, {.method = method}).lottery;
  };
  const lottery::FairLottery uniform = found(lottery::Method::uniform);
  EXPECT_EQ(count_left_out(uniform), 1);
  EXPECT_EQ(uniform.chances[7], 0);
  EXPECT_TRUE(uniform.fit_nowhere.empty());
  const lottery::FairLottery leximin = found(lottery::Method::leximin);
  EXPECT_EQ(count_left_out(leximin), 0);
  EXPECT_GE(least_of_who_fits(leximin),
            lottery::chance_unit / 8 - lottery::chance_unit / 1'000'000);
}

}  // namespace
}  // namespace alongside::draws::without_chance_test
