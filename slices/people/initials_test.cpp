#include <gtest/gtest.h>

#include "slices/people/people.h"

namespace alongside::people::initials_test {
namespace {

TEST(Initials, AreOfTheFirstWordAndTheLast) {
  EXPECT_EQ(initials("Asha"), "A");
  EXPECT_EQ(initials("Asha Rao"), "AR");
  EXPECT_EQ(initials("Maria del Carmen Ruiz"), "MR");
  EXPECT_EQ(initials(""), "");
}

TEST(Initials, AreWholeLettersInEveryScript) {
  EXPECT_EQ(initials("Élodie Ünal"), "ÉÜ");
  EXPECT_EQ(initials("آمنہ خان"), "آخ");
  EXPECT_EQ(initials("ਗੁਰਪ੍ਰੀਤ"), "ਗ");
}

}  // namespace
}  // namespace alongside::people::initials_test
