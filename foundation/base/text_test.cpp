#include "foundation/base/text.h"

#include <gtest/gtest.h>

#include <climits>

#include "foundation/base/random.h"

namespace alongside::text_test {
namespace {

/// Bytes that are often almost UTF-8: whole characters, halves of them, and noise.
std::string random_bytes(Random& random) {
  static const std::string pieces[] = {"a",
                                       " ",
                                       "\n",
                                       "\r",
                                       "\r\n",
                                       "\t",
                                       "\x01",
                                       "\x7F",
                                       "é",
                                       "\xC2",
                                       "\xE2\x82",
                                       "€",
                                       "\xF0\x9F",
                                       "😀",
                                       "\xED\xA0",
                                       "\xC0\xAF",
                                       "\xFF",
                                       "\x80",
                                       "\xC2\x85",
                                       "\xC2\xA0",
                                       "\u200B",
                                       "\u3000",
                                       "\uFEFF",
                                       "\xE0\x80",
                                       "\xF4\x90\x80",
                                       "\xEF\xBF\xBD",
                                       "ß",
                                       "ل"};
  std::string bytes;
  for (auto left = random.below(12); left > 0; --left) {
    bytes += pieces[random.below(std::size(pieces))];
    if (random.below(8) == 0) bytes += static_cast<char>(random.below(256));
  }
  return bytes;
}

TEST(Utf8, AcceptsEveryCharacter) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("naïve café € 😀 \U0010FFFF"));
  EXPECT_TRUE(is_utf8(std::string_view("\0", 1)));
}

TEST(Utf8, RefusesWhatIsNoCharacter) {
  EXPECT_FALSE(is_utf8("\x80"));
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // '/' in two bytes
  EXPECT_FALSE(is_utf8("\xE0\x9F\xBF"));      // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(is_utf8("\xF0\x8F\xBF\xBF"));  // overlong
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  EXPECT_FALSE(is_utf8("caf\xC3"));           // cut off
  EXPECT_FALSE(is_utf8("\xFF"));
}

// The table of Unicode 15, section 3.9: one sign for each longest beginning of a character.
TEST(Utf8, IsRepairedAsUnicodeAdvises) {
  std::size_t replaced = 0;
  EXPECT_EQ(repaired_utf8("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64", &replaced),
            "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_EQ(replaced, 6U);
  EXPECT_EQ(repaired_utf8("\xE2\x82"), "\uFFFD");
  EXPECT_EQ(repaired_utf8("good", &replaced), "good");
  EXPECT_EQ(replaced, 0U);
}

TEST(Utf8, RepairAlwaysGivesUtf8AndLeavesGoodTextAlone) {
  Random random(1);
  for (int round = 0; round < 20'000; ++round) {
    const std::string bytes = random_bytes(random);
    std::size_t replaced = 0;
    const std::string repaired = repaired_utf8(bytes, &replaced);
    ASSERT_TRUE(is_utf8(repaired));
    ASSERT_EQ(replaced == 0, is_utf8(bytes));
    ASSERT_EQ(repaired_utf8(repaired), repaired);
  }
}

TEST(Text, IsCountedInCharacters) {
  EXPECT_EQ(character_count(""), 0U);
  EXPECT_EQ(character_count("café"), 4U);
  EXPECT_EQ(character_count("😀€"), 2U);
}

TEST(Text, IsTidied) {
  EXPECT_EQ(tidied("  two\r\nlines\rhere \n"), "two\nlines\nhere");
  EXPECT_EQ(tidied("a\x01\x7F\tb\xC2\x85"), "a\tb");
  EXPECT_EQ(tidied("\u00A0\u3000name\u200B"), "name");
  EXPECT_EQ(tidied(std::string_view("a\0b", 3)), "ab");
  EXPECT_EQ(tidied(" \t\r\n"), "");
  EXPECT_EQ(tidied("bad \xFF byte"), "bad \uFFFD byte");
}

TEST(Text, IsTidiedToOneLine) {
  EXPECT_EQ(tidied_line("  Asha \r\n\t of\u00A0 Leeds "), "Asha of Leeds");
  EXPECT_EQ(tidied_line("\u200B"), "");
}

TEST(Text, TidyingTwiceIsTidyingOnce) {
  Random random(2);
  for (int round = 0; round < 20'000; ++round) {
    const std::string bytes = random_bytes(random);
    const std::string once = tidied(bytes);
    ASSERT_TRUE(is_utf8(once));
    ASSERT_EQ(tidied(once), once);
    const std::string line = tidied_line(bytes);
    ASSERT_EQ(tidied_line(line), line);
    ASSERT_EQ(line.find_first_of("\r\n\t"), line.npos);
  }
}

TEST(WholeNumber, IsTheWholeText) {
  EXPECT_EQ(whole_number("0"), 0);
  EXPECT_EQ(whole_number("-12"), -12);
  EXPECT_EQ(whole_number("9223372036854775807"), LLONG_MAX);
  for (const char* wrong :
       {"", " 1", "1 ", "+1", "1.0", "0x1", "9223372036854775808", "one", "-"}) {
    EXPECT_EQ(whole_number(wrong), std::nullopt) << wrong;
  }
}

}  // namespace
}  // namespace alongside::text_test
