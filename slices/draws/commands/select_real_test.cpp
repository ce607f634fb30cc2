// Published example pools: what others found is found. They lie in ALONGSIDE_DATA or
// ../shared/data; where that folder is absent, this is skipped.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "slices/draws/commands/select_testing.h"

namespace alongside::draws::select_real_test {
namespace {

struct ExamplePool {
  const char* folder;
  const char* people;
  const char* features;
  int seats;
};

class PublishedPools : public testing::TestWithParam<ExamplePool> {
 protected:
  void SetUp() override {
    const char* given = std::getenv("ALONGSIDE_DATA");
    const std::string folder = std::string(given == nullptr ? "../shared/data" : given) +
                               "/selection/" + GetParam().folder;
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "there is no " << folder;
    input = {.people = folder + "/" + GetParam().people,
             .features = folder + "/" + GetParam().features,
             .seats = GetParam().seats};
  }
  std::vector<double> chances() const {
    std::vector<double> rising;
    const auto rows = rows_of(out.content("probabilities.csv"));
    const auto chance = std::ranges::find(rows[0], "probability") - rows[0].begin();
    for (std::size_t row = 1; row < rows.size(); ++row) {
      rising.push_back(std::stod(rows[row].at(static_cast<std::size_t>(chance))));
    }
    std::ranges::sort(rising);
    return rising;
  }
  SelectInput input;
  Folder out;
};

TEST_P(PublishedPools, AreDrawnFromAndVerify) {
  const auto told =
      select_panel(input, {.seed = "1", .numbered = 1000, .out = out.path()}, {.now = now});
  ASSERT_TRUE(told) << testing::PrintToString(said_of(told).lines);
  EXPECT_EQ(told->outcome, Outcome::done);
  EXPECT_EQ(rows_of(out.content("selected.csv")).size(),
            static_cast<std::size_t>(GetParam().seats) + 1);
  const Said verified =
      said_of(verify_folder(out.path(), {.people = input.people, .features = input.features}));
  EXPECT_EQ(verified.status, done) << testing::PrintToString(verified.lines);
  const auto rising = chances();
  // Flanigan et al. publish 10.0% for their two; in the third, 2 of 22 places go to 22 people.
  if (GetParam().seats == 22) {
    EXPECT_NEAR(rising.front(), 1.0 / 11, 1e-6);
  } else {
    EXPECT_NEAR(rising.front(), 0.1, 1e-6);
    EXPECT_NEAR(rising.back(), 0.1, 1e-6);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Shared, PublishedPools,
    testing::Values(ExamplePool{"example_small_20", "respondents.csv", "categories.csv", 20},
                    ExamplePool{"example_large_200", "respondents.csv", "categories.csv", 200},
                    ExamplePool{"sf_candidates", "candidates.csv", "features.csv", 22}),
    [](const auto& pool) { return std::string(pool.param.folder); });

}  // namespace
}  // namespace alongside::draws::select_real_test
