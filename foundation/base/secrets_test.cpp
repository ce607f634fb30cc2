#include "foundation/base/secrets.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <thread>
#include <vector>

#include "foundation/base/stop.h"

namespace alongside::secrets_test {
namespace {

TEST(Tokens, AreLongAndNeverTheSame) {
  std::set<std::string> seen;
  for (int round = 0; round < 1000; ++round) seen.insert(random_token());
  EXPECT_EQ(seen.size(), 1000U);
  EXPECT_EQ(seen.begin()->size(), 43U);  // 256 bits, 6 bits a character
  EXPECT_EQ(random_token(9).size(), 12U);
}

TEST(RandomIds, FitIntoJson) {
  std::int64_t largest = 0;
  for (int round = 0; round < 10'000; ++round) {
    const std::int64_t id = random_id();
    ASSERT_GE(id, 1);
    ASSERT_LT(id, std::int64_t{1} << 53);
    largest = std::max(largest, id);
  }
  EXPECT_GT(largest, std::int64_t{1} << 52);
}

// The digest of "abc" by `b2sum -l 256`.
TEST(Fingerprints, AreBlake2b) {
  EXPECT_EQ(fingerprint("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST(Fingerprints, DependOnKeyPurposeAndText) {
  const SecretKey one{1};
  const SecretKey two{2};
  const std::string print = keyed_fingerprint(one, "ab", "c");
  EXPECT_EQ(print.size(), 64U);
  EXPECT_EQ(print, keyed_fingerprint(one, "ab", "c"));
  EXPECT_NE(print, keyed_fingerprint(two, "ab", "c"));
  EXPECT_NE(print, keyed_fingerprint(one, "a", "bc"));
  EXPECT_NE(print, keyed_fingerprint(one, "", "abc"));
}

TEST(Secrets, AreCompared) {
  EXPECT_TRUE(same_secret("", ""));
  EXPECT_TRUE(same_secret("abc", "abc"));
  EXPECT_FALSE(same_secret("abc", "abd"));
  EXPECT_FALSE(same_secret("abc", "ab"));
}

TEST(Base64, GoesThereAndBack) {
  EXPECT_EQ(base64_url("\xFB\xFF\xFE"), "-__-");
  for (std::size_t size = 0; size < 70; ++size) {
    std::string bytes(size, '\0');
    for (std::size_t at = 0; at < size; ++at) bytes[at] = static_cast<char>(at * 37 + size);
    EXPECT_EQ(from_base64_url(base64_url(bytes)), bytes);
  }
  EXPECT_EQ(from_base64_url("not base64!"), "");
  EXPECT_EQ(from_base64_url("+/+/"), "");
  EXPECT_EQ(from_base64_url("AA=="), "");
}

TEST(Passphrases, AreVerified) {
  const std::string hash = hash_passphrase("correct horse battery staple", HashCost::quick);
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(verify_passphrase(hash, "correct horse battery staple"));
  EXPECT_FALSE(verify_passphrase(hash, "correct horse battery stable"));
  EXPECT_FALSE(verify_passphrase(hash, ""));
  EXPECT_FALSE(verify_passphrase("", "correct horse battery staple"));
  EXPECT_FALSE(verify_passphrase("$argon2id$nonsense", "correct horse battery staple"));
  EXPECT_FALSE(verify_passphrase(std::string(1000, '$'), "correct horse battery staple"));
  EXPECT_NE(hash, hash_passphrase("correct horse battery staple", HashCost::quick));
}

TEST(Passphrases, CostWhatLibsodiumAdvises) {
  const std::string hash = hash_passphrase("slow on purpose", HashCost::interactive);
  EXPECT_NE(hash.find("m=65536,t=2"), hash.npos) << hash;
  EXPECT_TRUE(verify_passphrase(hash, "slow on purpose"));
}

class KeyFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "alongside-key-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    path_ = pattern + "/key";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string folder_, path_;
};

TEST_F(KeyFile, IsMadeOnceAndForTheOwnerAlone) {
  const SecretKey key = load_or_make_key(path_);
  EXPECT_NE(key, SecretKey{});
  EXPECT_EQ(load_or_make_key(path_), key);
  struct stat status{};
  ASSERT_EQ(::stat(path_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(KeyFile, IsTheSameForAllWhoStartTogether) {
  std::vector<SecretKey> keys(8);
  std::vector<std::thread> threads;
  for (SecretKey& key : keys) threads.emplace_back([&] { key = load_or_make_key(path_); });
  for (std::thread& thread : threads) thread.join();
  for (const SecretKey& key : keys) EXPECT_EQ(key, keys.front());
}

TEST_F(KeyFile, IsRefusedWhereOthersReadIt) {
  load_or_make_key(path_);
  ASSERT_EQ(::chmod(path_.c_str(), 0640), 0);
  EXPECT_THROW(load_or_make_key(path_), CommandProblem);
}

TEST_F(KeyFile, IsRefusedWhenDamaged) {
  for (const char* content : {"", "short", "zz"}) {
    std::ofstream(path_) << content << std::string(*content == 'z' ? 62 : 0, 'z');
    ASSERT_EQ(::chmod(path_.c_str(), 0600), 0);
    EXPECT_THROW(load_or_make_key(path_), CommandProblem) << content;
  }
}

TEST_F(KeyFile, NeedsAFolder) {
  EXPECT_THROW(load_or_make_key(folder_ + "/nowhere/key"), CommandProblem);
  EXPECT_THROW(load_or_make_key(folder_), CommandProblem);
}

TEST(Secrets, WhatIsSealedOpensAgain) {
  const SecretKey key{1, 2, 3};
  for (const std::string& text : {std::string(), std::string("Ann"), std::string(5000, 'x'),
                                  std::string("\0\xff", 2)}) {
    const std::string sealed = seal(key, "people 1", text);
    EXPECT_EQ(unseal(key, "people 1", sealed), text);
    EXPECT_NE(seal(key, "people 1", text), sealed) << "the nonce is fresh";
  }
  EXPECT_EQ(seal(key, "people 1", "Ann Other").find("Ann"), std::string::npos);
}

TEST(Secrets, WhatWasChangedDoesNotOpen) {
  const SecretKey key{1, 2, 3};
  const std::string sealed = seal(key, "people 1", "Ann Other");
  EXPECT_FALSE(unseal(SecretKey{1, 2, 4}, "people 1", sealed));
  EXPECT_FALSE(unseal(key, "people 2", sealed));
  EXPECT_FALSE(unseal(key, "people 1", ""));
  EXPECT_FALSE(unseal(key, "people 1", "not base64!"));
  EXPECT_FALSE(unseal(key, "people 1", sealed.substr(0, sealed.size() - 4)));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = from_base64_url(sealed);
    changed[i % changed.size()] = static_cast<char>(changed[i % changed.size()] ^ 1);
    EXPECT_FALSE(unseal(key, "people 1", base64_url(changed))) << i;
  }
}

}  // namespace
}  // namespace alongside::secrets_test
