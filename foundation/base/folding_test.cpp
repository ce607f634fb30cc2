#include "foundation/base/folding.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace alongside::folding_test {
namespace {

TEST(Folding, ComparesWithoutCapitals) {
  EXPECT_EQ(folded("ASHA"), "asha");
  EXPECT_EQ(folded("SIÂN ŴYN"), folded("siân ŵyn"));
  EXPECT_EQ(folded("ŁUKASZ ŻÓŁĆ"), folded("łukasz żółć"));
  EXPECT_EQ(folded("НИНА ЁЖ"), folded("нина ёж"));
  EXPECT_EQ(folded("ΆΛΚΗΣ"), folded("άλκης"));
  EXPECT_EQ(folded("STRASSE"), folded("Straße"));
  EXPECT_EQ(folded("ԱՐԱՄ"), folded("արամ")) << "Armenian";
  EXPECT_EQ(folded("𐐀"), folded("𐐨")) << "Deseret, of four bytes";
}

TEST(Folding, ComparesHowEverItIsEncoded) {
  EXPECT_EQ(folded("E\u0301va"), folded("\u00c9va")) << "an accent of its own";
  EXPECT_EQ(folded("Ａｓｈａ"), "asha") << "wide letters";
  EXPECT_EQ(folded("ﬁn"), "fin") << "joined letters";
  EXPECT_EQ(folded("High\u00a0Street   4"), "high street 4");
}

TEST(Folding, LeavesOutWhatNobodySees) {
  EXPECT_EQ(folded("As\u200bha"), "asha");
  EXPECT_EQ(folded(" Asha\u00ad  Rao "), "asha rao");
  EXPECT_EQ(folded("Asha\u3164"), "asha");
  EXPECT_EQ(folded("As\U000e0061ha"), "asha") << "a tag, of four bytes";
  EXPECT_EQ(folded("\u200b\u2060"), "");
}

TEST(Folding, KeepsDifferentTextsApart) {
  EXPECT_NE(folded("Siân"), folded("Sian"));
  EXPECT_NE(folded("Ben"), folded("Ben 2"));
  EXPECT_NE(folded("李"), folded("王"));
  EXPECT_EQ(folded("😀"), "😀");
}

/// Property: folding twice is folding once, and what comes out is UTF-8 wherever it came from.
TEST(Folding, IsDoneOnce) {
  Random random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (auto left = random.below(24); left > 0; --left) {
      const std::uint64_t limit = random.below(2) == 0 ? 128 : 256;
      bytes.push_back(static_cast<char>(random.below(limit)));
    }
    const std::string text = repaired_utf8(bytes);
    const std::string key = folded(text);
    EXPECT_TRUE(is_utf8(key));
    EXPECT_EQ(folded(key), key);
    EXPECT_TRUE(is_utf8(look_alike(text)));
  }
}

TEST(LookAlike, IsTheSameForWhatAReaderCannotTell) {
  EXPECT_EQ(look_alike("Paul"), look_alike("P\u0430ul")) << "a Cyrillic a";
  EXPECT_EQ(look_alike("Asha"), look_alike("\u0410sh\u0430"));
  EXPECT_EQ(look_alike("Ian"), look_alike("lan")) << "a capital i, a small L";
  EXPECT_EQ(look_alike("Bo"), look_alike("B0")) << "a nought";
  EXPECT_EQ(look_alike("Asha"), look_alike("𝐀𝐬𝐡𝐚")) << "letters of four bytes";
}

TEST(LookAlike, KeepsOtherNamesApart) {
  EXPECT_NE(look_alike("Asha"), look_alike("Ash"));
  EXPECT_NE(look_alike("Siân"), look_alike("Sian"));
  EXPECT_NE(look_alike("Ben"), look_alike("Dev"));
  EXPECT_NE(look_alike("Ali"), look_alike("Ail"));
  EXPECT_EQ(look_alike("AHHA"), look_alike("\u0410\u041d\u041d\u0410")) << "Cyrillic capitals";
}

}  // namespace
}  // namespace alongside::folding_test
