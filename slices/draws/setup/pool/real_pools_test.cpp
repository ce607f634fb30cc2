// Three pools that others published: what the engine finds for them, checked from its files.
//
// example_small_20 and example_large_200 are of the replication repository of Flanigan, Goelz,
// Gupta, Hennig and Procaccia ('Fair algorithms for selecting citizens' assemblies', Nature 2021),
// which says that their smallest chances are 10%; sf_candidates comes with the Python package
// sortition-algorithms of the Sortition Foundation, whose maximin finds the same smallest chance.
// All are GPL-3.0 and not part of this project: they lie in ALONGSIDE_DATA or ../shared/data; where
// that folder is absent, this is skipped.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "slices/draws/search/proof_files_testing.h"
#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws::real_pools_test {
namespace {

struct Known {
  const char* folder;
  const char* people;
  const char* features;
  int seats;
  std::vector<std::string> address_columns;
  double smallest;  // The smallest chance, in percent.
};

const std::vector<Known> all_known{
    {"example_small_20", "respondents.csv", "categories.csv", 20, {}, 10.0},
    {"example_large_200", "respondents.csv", "categories.csv", 200, {}, 10.0},
    {"sf_candidates", "candidates.csv", "features.csv", 22, {}, 9.0909},
    {"sf_candidates",
     "candidates.csv",
     "features.csv",
     22,
     {"primary_address1", "primary_zip"},
     9.0909}};

std::string content_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

class RealPools : public testing::TestWithParam<Known> {
 protected:
  void SetUp() override {
    const char* given = std::getenv("ALONGSIDE_DATA");
    const auto folder = std::filesystem::path(given != nullptr ? given : "../shared/data") /
                        "selection" / GetParam().folder;
    if (!std::filesystem::exists(folder)) {
      GTEST_SKIP() << "no pools that others published: there is no folder " << folder;
    }
    people_ = content_of(folder / GetParam().people);
    features_ = content_of(folder / GetParam().features);
  }

  std::string people_, features_;
};

TEST_P(RealPools, HaveAFairLottery) {
  const Known& known = GetParam();
  Mistakes mistakes;
  const auto files = read_pool({.people = {"people", known.people, people_},
                                .features = {"features", known.features, features_},
                                .seats = known.seats,
                                .options = {.address_columns = known.address_columns}},
                               mistakes);
  ASSERT_TRUE(files) << mistakes.told().front().message.text();
  const auto result = find_fair_lottery(files->pool, {});
  ASSERT_EQ(result.finding, lottery::Finding::found);
  const auto proof = checked(proof_texts_of(files->pool, result.lottery));
  EXPECT_TRUE(proof.right);
  EXPECT_TRUE(proof.complete);
  std::int64_t smallest = lottery::chance_unit;
  for (const std::int64_t chance : result.lottery.chances) {
    if (chance > 0) smallest = std::min(smallest, chance);
  }
  EXPECT_NEAR(static_cast<double>(smallest) / 1e10, known.smallest, 1e-4);
}

INSTANTIATE_TEST_SUITE_P(All, RealPools, testing::ValuesIn(all_known));

}  // namespace
}  // namespace alongside::draws::real_pools_test
