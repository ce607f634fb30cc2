#include "slices/safety/worries/sealed_worry.h"

#include <gtest/gtest.h>

#include <set>

namespace alongside::safety::sealed_worry_test {
namespace {

SecretKey key_of(unsigned char byte) {
  SecretKey key{};
  key.fill(byte);
  return key;
}
const SecretKey key = key_of(1), other = key_of(2);

const Worry worry{.what = "A heron, \"grey\"\nat the door",
                  .whom = "",
                  .reach = "after six",
                  .writer = "Ebele",
                  .group = "Clinic",
                  .hidden_from = {{2}, {7}}};

TEST(SealedWorry, OpensAsItWas) {
  EXPECT_EQ(opened_worry(key, 12, sealed_worry(key, 12, worry)), worry);
  const Worry empty{};
  EXPECT_EQ(opened_worry(key, 12, sealed_worry(key, 12, empty)), empty);
}

TEST(SealedWorry, OpensNowhereElse) {
  std::string sealed = sealed_worry(key, 12, worry);
  EXPECT_FALSE(opened_worry(key, 13, sealed));
  EXPECT_FALSE(opened_worry(other, 12, sealed));
  EXPECT_FALSE(opened_step(key, 12, 0, sealed));
  sealed[40] = sealed[40] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(opened_worry(key, 12, sealed));
}

TEST(SealedStep, OpensInItsPlaceAlone) {
  const StepText step{.by = "Ben", .what = "I rang"};
  const std::string sealed = sealed_step(key, 12, 3, step);
  EXPECT_EQ(opened_step(key, 12, 3, sealed), step);
  EXPECT_FALSE(opened_step(key, 12, 4, sealed));
  EXPECT_FALSE(opened_step(key, 13, 3, sealed));
}

TEST(ReaderTag, IsOnePersonsUnderOneKey) {
  EXPECT_EQ(reader_tag(key, {2}), reader_tag(key, {2}));
  EXPECT_NE(reader_tag(key, {2}), reader_tag(key, {3}));
  EXPECT_NE(reader_tag(key, {2}), reader_tag(other, {2}));
}

TEST(Receipt, IsReadHoweverItIsTyped) {
  EXPECT_EQ(receipt_print(key, "7KQ2-MXPA-49RT"), receipt_print(key, " 7kq2 mxpa49rt"));
  EXPECT_NE(receipt_print(key, "7KQ2-MXPA-49RT"), receipt_print(key, "7KQ2-MXPA-49RU"));
}

TEST(Receipt, IsNeverTheSameAndHasNoLetterThatIsReadForAnother) {
  std::set<std::string> seen;
  for (int i = 0; i < 2000; ++i) {
    const std::string receipt = new_receipt();
    EXPECT_EQ(receipt.size(), 14U);
    EXPECT_EQ(receipt.find_first_of("01ILO"), receipt.npos) << receipt;
    EXPECT_TRUE(seen.insert(receipt).second);
  }
}

}  // namespace
}  // namespace alongside::safety::sealed_worry_test
