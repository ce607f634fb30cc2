#include "slices/fates/doubt.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::fates::doubt_test {
namespace {

const std::string good = "From March the desk sends a text message two days before each visit.";

TEST(Doubt, AsksAboutWhatIsTooShort) {
  EXPECT_EQ(doubt_of("We will look into it.", {}), Doubt::too_short);
  EXPECT_EQ(doubt_of("  No        money            for           it  ", {}), Doubt::too_short);
  EXPECT_EQ(doubt_of("Wir prüfen das für Sie", {}), Doubt::too_short);
  EXPECT_EQ(doubt_of(good, {}), std::nullopt);
}

TEST(Doubt, AsksAboutWhatOthersWereTold) {
  const std::string stock = "Thank you, we have noted what you say and will think about it.";
  EXPECT_EQ(doubt_of(stock, {good, stock}), Doubt::same_as_others);
  EXPECT_EQ(doubt_of("THANK YOU; we have noted what you say, and will think about it!", {stock}),
            Doubt::same_as_others);
  EXPECT_EQ(doubt_of("We have noted what you say, thank you, and will think about it.", {stock}),
            Doubt::same_as_others);
  EXPECT_EQ(
      doubt_of("Thank you, we have noted what you say and will think about evenings.", {stock}),
      Doubt::same_as_others);
  EXPECT_EQ(doubt_of(good, {stock}), std::nullopt);
}

std::string made_up(Random& random) {
  std::string text;
  for (std::uint64_t word = 0; word < 6 + random.below(12); ++word) {
    text += "word" + std::to_string(random.below(400)) + (random.below(4) == 0 ? ", " : " ");
  }
  return text;
}

TEST(Doubt, LikenessIsTheSameBothWaysAndHoldsForTheSame) {
  Random random(20261130);
  for (int round = 0; round < 300; ++round) {
    const std::string one = made_up(random), other = made_up(random);
    EXPECT_TRUE(are_alike(one, one));
    EXPECT_EQ(are_alike(one, other), are_alike(other, one));
    EXPECT_EQ(doubt_of(one, {other, one}), Doubt::same_as_others);
  }
  EXPECT_FALSE(are_alike("", ""));
}

}  // namespace
}  // namespace alongside::fates::doubt_test
