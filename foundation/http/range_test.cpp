#include "foundation/http/range.h"

#include <gtest/gtest.h>

#include <string>

#include "foundation/base/random.h"

namespace alongside::range_test {
namespace {

/// As `BEGIN+SIZE`, "whole" or "nothing".
std::string said(const WantedPart& part) {
  if (part.wanted == Wanted::whole) return "whole";
  if (part.wanted == Wanted::nothing) return "nothing";
  return std::to_string(part.begin) + "+" + std::to_string(part.size);
}

TEST(Range, OfTheStandardsExamples) {  // RFC 9110, 14.1.2
  const std::pair<const char*, const char*> table[] = {
      {"bytes=0-499", "0+500"},      {"bytes=500-999", "500+500"}, {"bytes=-500", "9500+500"},
      {"bytes=9500-", "9500+500"},   {"bytes=0-0", "0+1"},         {"bytes=9999-9999", "9999+1"},
      {"bytes=0-99999", "0+10000"},  {"bytes=-99999", "0+10000"},  {"BYTES=0-4", "0+5"},
      {"bytes= 0-4", "0+5"},         {"bytes=10000-", "nothing"},  {"bytes=10000-10001", "nothing"},
      {"bytes=-0", "nothing"},       {"", "whole"},                {"bytes=", "whole"},
      {"bytes=-", "whole"},          {"bytes=5-4", "whole"},       {"bytes=0-1,5-6", "whole"},
      {"bytes=a-b", "whole"},        {"bytes=+1-2", "whole"},      {"lines=0-4", "whole"},
      {"bytes=0 -4", "whole"},       {"bytes=1", "whole"},         {"bytes=--1", "whole"},
      {"bytes=99999999999999999999999-", "nothing"},
      {"bytes=-99999999999999999999999", "0+10000"},
      {"bytes=1-18446744073709551615", "1+9999"}};
  for (const auto& [range, part] : table) {
    EXPECT_EQ(said(wanted_part(range, "", "v1", 10'000)), part) << range;
  }
}

TEST(Range, OfNothingIsNothing) {
  EXPECT_EQ(said(wanted_part("bytes=0-", "", "", 0)), "nothing");
  EXPECT_EQ(said(wanted_part("bytes=-5", "", "", 0)), "whole");
}

TEST(Range, OnlyOfTheBodyThatTheClientHas) {
  EXPECT_EQ(said(wanted_part("bytes=1-2", "\"v1\"", "v1", 10)), "1+2");
  for (const char* other : {"\"v2\"", "W/\"v1\"", "v1", "\"v1", "Sun, 29 Nov 2026 06:00:00 GMT"}) {
    EXPECT_EQ(said(wanted_part("bytes=1-2", other, "v1", 10)), "whole") << other;
  }
  EXPECT_EQ(said(wanted_part("bytes=1-2", "\"\"", "", 10)), "whole") << "it has no validator";
}

TEST(Range, AValidatorIsFoundInAList) {
  for (const char* list : {"\"v1\"", "*", "W/\"v1\"", "\"v0\", \"v1\"", " \"v0\" ,W/\"v1\" "}) {
    EXPECT_TRUE(names_etag(list, "v1")) << list;
  }
  for (const char* list : {"", "v1", "\"v2\"", "\"v1", "W/v1"}) {
    EXPECT_FALSE(names_etag(list, "v1")) << list;
  }
  EXPECT_FALSE(names_etag("*", ""));
}

/// Property: whatever is asked for, a part lies within the body and is not empty.
TEST(Range, APartLiesWithinTheBody) {
  Random random(5);
  constexpr std::string_view letters = "bytes=0123456789-, ";
  for (int i = 0; i < 20'000; ++i) {
    std::string range = random.below(3) == 0 ? "" : "bytes=";
    for (auto length = random.below(12); length > 0; --length) {
      range += letters[static_cast<std::size_t>(random.below(letters.size()))];
    }
    const std::uint64_t size = random.below(200);
    const WantedPart part = wanted_part(range, "", "", size);
    if (part.wanted != Wanted::part) continue;
    EXPECT_GT(part.size, 0U) << range;
    EXPECT_LE(part.begin + part.size, size) << range;
  }
}

}  // namespace
}  // namespace alongside::range_test
