#include "foundation/base/keys/further_keys.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "foundation/base/stop.h"

namespace alongside::further_keys_test {
namespace {

class FurtherKeys : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "alongside-keys-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    path_ = pattern + "/key";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string folder_, path_;
};

TEST_F(FurtherKeys, StandBelowTheSitesOwnWhichStays) {
  const SecretKey own = load_or_make_key(path_);
  EXPECT_TRUE(further_keys(path_, "needs").empty());
  const SecretKey first = add_further_key(path_, "needs");
  const SecretKey second = add_further_key(path_, "needs");
  const SecretKey other = add_further_key(path_, "needs_of_others");
  EXPECT_EQ(further_keys(path_, "needs"), (std::vector<SecretKey>{second, first}));
  EXPECT_EQ(further_keys(path_, "needs_of_others"), std::vector<SecretKey>{other});
  EXPECT_EQ(load_or_make_key(path_), own);
  keep_first_further_key(path_, "needs");
  EXPECT_EQ(further_keys(path_, "needs"), std::vector<SecretKey>{second});
  EXPECT_EQ(further_keys(path_, "needs_of_others"), std::vector<SecretKey>{other});
  EXPECT_EQ(load_or_make_key(path_), own);
}

TEST_F(FurtherKeys, AreForTheOwnerAloneAndLeaveNoOtherFile) {
  add_further_key(path_, "needs");
  struct stat status{};
  ASSERT_EQ(::stat(path_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(FurtherKeys, AreRefusedWhenDamaged) {
  load_or_make_key(path_);
  std::ofstream(path_, std::ios::app) << "needs 12zz\n";
  EXPECT_THROW(further_keys(path_, "needs"), CommandProblem);
  EXPECT_TRUE(further_keys(path_, "others").empty());
}

}  // namespace
}  // namespace alongside::further_keys_test
