#include "slices/people/codes/one_time_code.h"

#include <gtest/gtest.h>

#include <set>

namespace alongside::people::one_time_code_test {
namespace {

using namespace std::chrono;

const std::string secret = "12345678901234567890";  // Of the RFCs.

TEST(OneTimeCode, IsThatOfRfc4226) {
  const char* codes[] = {"755224", "287082", "359152", "969429", "338314",
                         "254676", "287922", "162583", "399871", "520489"};
  std::uint64_t counter = 0;
  for (const char* code : codes) EXPECT_EQ(hotp(secret, counter++, 6), code);
}

/// Appendix B, SHA1.
TEST(OneTimeCode, IsThatOfRfc6238) {
  const std::pair<std::int64_t, const char*> rows[] = {
      {59, "94287082"},         {1111111109, "07081804"}, {1111111111, "14050471"},
      {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
  for (const auto& [time, code] : rows) {
    const Instant now{seconds(time)};
    EXPECT_EQ(hotp(secret, static_cast<std::uint64_t>(step_at(now)), 8), code) << time;
  }
}

TEST(OneTimeCode, IsTakenOnceAndSoonAlone) {
  const Instant now{seconds(1111111111)};
  const std::int64_t step = step_at(now);
  const auto code = [](std::int64_t of) { return hotp(secret, static_cast<std::uint64_t>(of), 6); };
  EXPECT_EQ(step_of_code(secret, code(step), now, 0), step);
  EXPECT_EQ(step_of_code(secret, code(step - 1), now, 0), step - 1);
  EXPECT_EQ(step_of_code(secret, code(step + 1), now, 0), step + 1);
  EXPECT_FALSE(step_of_code(secret, code(step - 2), now, 0));
  EXPECT_FALSE(step_of_code(secret, code(step + 2), now, 0));
  EXPECT_FALSE(step_of_code(secret, code(step), now, step)) << "it was taken before";
  EXPECT_FALSE(step_of_code(secret, code(step - 1), now, step)) << "a later one was taken";
  EXPECT_FALSE(step_of_code("another secret of 20", code(step), now, 0));
  EXPECT_FALSE(step_of_code(secret, "", now, 0));
  EXPECT_EQ(step_of_code(secret, code(step).substr(0, 3) + " " + code(step).substr(3), now, 0),
            step);
}

TEST(Base32, IsThatOfRfc4648) {
  EXPECT_EQ(base32(""), "");
  EXPECT_EQ(base32("f"), "MY");
  EXPECT_EQ(base32("fo"), "MZXQ");
  EXPECT_EQ(base32("foo"), "MZXW6");
  EXPECT_EQ(base32("foob"), "MZXW6YQ");
  EXPECT_EQ(base32("fooba"), "MZXW6YTB");
  EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
  EXPECT_EQ(spelt("MZXW6YTBOI"), "MZXW 6YTB OI");
}

TEST(Secrets, AreLongAndNeverTheSame) {
  EXPECT_EQ(new_secret().size(), 20U);
  EXPECT_NE(new_secret(), new_secret());
}

TEST(RecoveryCodes, AreReadHoweverTheyAreTyped) {
  std::set<std::string> seen;
  for (int i = 0; i < 500; ++i) {
    const std::string code = new_recovery_code();
    EXPECT_EQ(code.size(), 11U);
    EXPECT_EQ(plain_recovery_code(code).size(), 10U);
    EXPECT_TRUE(seen.insert(code).second);
  }
  EXPECT_EQ(plain_recovery_code(" 7kq2m xpa49"), plain_recovery_code("7KQ2M-XPA49"));
}

}  // namespace
}  // namespace alongside::people::one_time_code_test
