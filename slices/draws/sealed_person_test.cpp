#include "slices/draws/sealed_person.h"

#include <gtest/gtest.h>

namespace alongside::draws::sealed_person_test {
namespace {

constexpr SecretKey key{1, 2, 3};
constexpr Id<Draw> draw{7};
const PoolPerson person{.number = 3,
                        .values = {0, 65535, 7},
                        .address = 12,
                        .personal = {"Ann \"A\" Other", "", "1 High St,\nTown"}};

TEST(SealedPerson, OpensAgain) {
  const SealedPerson parts = sealed(key, draw, person);
  EXPECT_EQ(opened_features(key, draw, 3, parts.features), person.values);
  EXPECT_EQ(opened_personal(key, draw, 3, parts.personal), person.personal);
  ASSERT_TRUE(parts.address);
  EXPECT_EQ(opened_address(key, draw, 3, *parts.address), 12);
}

TEST(SealedPerson, MayHaveNothingWritten) {
  for (const std::vector<std::string>& personal :
       {std::vector<std::string>{}, std::vector<std::string>{""}}) {
    const SealedPerson parts = sealed(key, draw, {.number = 1, .values = {}, .personal = personal});
    EXPECT_EQ(opened_personal(key, draw, 1, parts.personal), personal);
    EXPECT_EQ(opened_features(key, draw, 1, parts.features), std::vector<std::uint16_t>{});
    EXPECT_FALSE(parts.address);
  }
}

TEST(SealedPerson, DoesNotOpenInAnothersPlaceOrWithAnotherKey) {
  const SealedPerson parts = sealed(key, draw, person);
  EXPECT_FALSE(opened_features(key, draw, 4, parts.features));
  EXPECT_FALSE(opened_features(key, {8}, 3, parts.features));
  EXPECT_FALSE(opened_features(SecretKey{9}, draw, 3, parts.features));
  EXPECT_FALSE(opened_personal(key, draw, 3, parts.features));
  EXPECT_FALSE(opened_address(key, draw, 3, parts.personal));
}

TEST(SealedPerson, TellsNothing) {
  const SealedPerson parts = sealed(key, draw, person);
  EXPECT_EQ(parts.personal.find("Ann"), std::string::npos);
  EXPECT_NE(sealed(key, draw, person).personal, parts.personal);
}

}  // namespace
}  // namespace alongside::draws::sealed_person_test
