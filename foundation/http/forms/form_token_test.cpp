#include "foundation/http/forms/form_token.h"

#include <gtest/gtest.h>

namespace alongside::form_token_test {
namespace {

const SecretKey key{1, 2, 3};

TEST(FormToken, IsRightForItsBrowser) {
  EXPECT_TRUE(right_form_token(key, "secret", make_form_token(key, "secret")));
}

TEST(FormToken, IsMaskedAnewEachTime) {
  const std::string one = make_form_token(key, "secret");
  const std::string other = make_form_token(key, "secret");
  EXPECT_NE(one.substr(0, 40), other.substr(0, 40));
  EXPECT_NE(one.substr(45), other.substr(45));
  EXPECT_TRUE(right_form_token(key, "secret", one));
  EXPECT_TRUE(right_form_token(key, "secret", other));
}

TEST(FormToken, IsWrongElsewhere) {
  const std::string token = make_form_token(key, "secret");
  EXPECT_FALSE(right_form_token(key, "another browser", token));
  EXPECT_FALSE(right_form_token(SecretKey{9}, "secret", token));
  EXPECT_FALSE(right_form_token(key, "", make_form_token(key, "")));
  EXPECT_FALSE(right_form_token(key, "secret", ""));
  EXPECT_FALSE(right_form_token(key, "secret", "nonsense"));
}

TEST(FormToken, IsWrongWithAnyCharacterChanged) {
  const std::string token = make_form_token(key, "secret");
  for (std::size_t i = 0; i + 1 < token.size(); ++i) {  // The last holds spare bits.
    std::string changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(right_form_token(key, "secret", changed)) << i;
    EXPECT_FALSE(right_form_token(key, "secret", token.substr(0, i))) << i;
  }
}

}  // namespace
}  // namespace alongside::form_token_test
