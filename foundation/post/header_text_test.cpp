#include "foundation/post/header_text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::header_text_test {
namespace {

TEST(HeaderText, IsPlainWhereItCanBe) {
  EXPECT_EQ(HeaderText::of("3 new things for you").text(), "3 new things for you");
  EXPECT_EQ(HeaderText::of("Zoë").text(), "=?UTF-8?Q?Zo=C3=AB?=");
  EXPECT_EQ(HeaderText::of("=?UTF-8?Q?x?=").text(), "=?UTF-8?Q?=3D=3FUTF=2D8=3FQ=3Fx=3F=3D?=");
}

/// Whatever somebody is called: one header, short lines, printable ASCII.
TEST(HeaderText, LetsNothingThroughThatSteers) {
  Random random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string written;
    for (auto n = random.below(120); n > 0; --n) {
      switch (random.below(4)) {
        case 0:
          written += static_cast<char>(random.below(256));
          break;
        case 1:
          written += random.below(2) == 0 ? "\r\nBcc: all@example.org\r\n\r\n" : "\n.\r\n";
          break;
        default:
          written += static_cast<char>('a' + random.below(26));
      }
    }
    const std::string whole = HeaderText::of(written).text();
    std::string_view left = whole;
    while (true) {
      const auto end = left.find("\r\n");
      const std::string_view line = left.substr(0, end);
      ASSERT_LE(line.size(), 200U);
      for (const char c : line) ASSERT_TRUE(c >= 0x20 && c < 0x7f) << round;
      if (end == left.npos) break;
      left.remove_prefix(end + 2);
      ASSERT_TRUE(left.starts_with(" =?UTF-8?Q?")) << "a line end that does not go on";
    }
  }
}

TEST(MailAddress, IsOneAddressAndNothingElse) {
  EXPECT_EQ(MailAddress::of("asha@example.org")->text(), "asha@example.org");
  EXPECT_EQ(MailAddress::of("a.b+c@sub.example.org")->host(), "sub.example.org");
  for (const char* typed :
       {"", "asha", "@example.org", "asha@", "a@b@c", "a b@c.d", "a@b.c\r\nRCPT TO:<x@y.z>",
        "<a@b.c>", "a@b.c, d@e.f", "\"a\"@b.c", "zoë@example.org", "a@b.c>", "a@b.c;", "a:b@c.d"}) {
    EXPECT_FALSE(MailAddress::of(typed)) << typed;
  }
  EXPECT_FALSE(MailAddress::of(std::string(250, 'a') + "@example.org"));
}

}  // namespace
}  // namespace alongside::header_text_test
