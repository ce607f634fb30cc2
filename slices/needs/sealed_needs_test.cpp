#include "slices/needs/sealed_needs.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::needs::sealed_needs_test {
namespace {

constexpr PersonId ben{2};
constexpr PersonId asha{1};
constexpr Id<groups::Group> clinic{1};
constexpr Id<groups::Group> garden{2};

SecretKey key_of(unsigned char byte) {
  SecretKey key{};
  key.fill(byte);
  return key;
}

/// Whatever people write: quotes, commas, line ends.
std::string written_words(Random& random) {
  static constexpr std::string_view letters = "ab,\"'\n\r; é\t";
  std::string words = "x";
  for (std::uint64_t count = random.below(200); count > 0; --count) {
    words += letters[random.below(letters.size())];
  }
  return words + "x";
}

TEST(SealedNeeds, OpenAsTheyWere) {
  Random random(7);
  const SecretKey key = key_of(1);
  for (int round = 0; round < 200; ++round) {
    const Needs needs{.items = random.below(2) == 0
                                   ? std::vector<std::string>{}
                                   : std::vector<std::string>{"loop", "interpreter"},
                      .language = random.below(2) == 0 ? "" : written_words(random),
                      .words = written_words(random)};
    EXPECT_EQ(opened_needs(key, ben, sealed_needs(key, ben, needs)), needs);
  }
}

TEST(SealedNeeds, OpenForNobodyElseAndWithNoOtherKey) {
  const Needs needs{.items = {"loop"}, .language = "", .words = "zqv"};
  std::string sealed = sealed_needs(key_of(1), ben, needs);
  EXPECT_EQ(sealed.find("zqv"), sealed.npos);
  EXPECT_FALSE(opened_needs(key_of(2), ben, sealed));
  EXPECT_FALSE(opened_needs(key_of(1), asha, sealed));
  EXPECT_FALSE(opened_sharing(key_of(1), ben, clinic, sealed));
  sealed[sealed.size() / 2] = sealed[sealed.size() / 2] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(opened_needs(key_of(1), ben, sealed));
}

TEST(SealedNeeds, AreAsLongForOneThingAsForTen) {
  const Needs one{.items = {"loop"}, .language = "", .words = ""};
  const Needs ten{.items = std::vector<std::string>(10, "interpreter"),
                  .language = "Welsh",
                  .words = "In the morning I am slow."};
  EXPECT_EQ(sealed_needs(key_of(1), ben, one).size(), sealed_needs(key_of(1), ben, ten).size());
}

TEST(SealedSharing, OpensForItsGroupAlone) {
  const SecretKey key = key_of(1);
  for (const Sharing& sharing :
       {Sharing{}, Sharing{.what = Sharing::What::some, .items = {"loop", "words"}}}) {
    const std::string sealed = sealed_sharing(key, ben, clinic, sharing);
    EXPECT_EQ(opened_sharing(key, ben, clinic, sealed), sharing);
    EXPECT_FALSE(opened_sharing(key, ben, garden, sealed));
    EXPECT_FALSE(opened_sharing(key, asha, clinic, sealed));
  }
}

}  // namespace
}  // namespace alongside::needs::sealed_needs_test
