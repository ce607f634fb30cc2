#include "foundation/words/text_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace alongside::text_words_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> folded(std::string_view text, std::string_view language = "en") {
  std::vector<std::string> all;
  for (const TextWord& word : TextWords(language).in(text, 100)) all.push_back(word.folded);
  return all;
}

std::vector<std::string> stems(std::string_view text, std::string_view language) {
  std::vector<std::string> all;
  for (const TextWord& word : TextWords(language).in(text, 100)) all.push_back(word.stem);
  return all;
}

TEST(TextWords, AreFolded) {
  EXPECT_THAT(folded("The CAFÉ, in 2026 (Tŷ Ŵyl)!"),
              ElementsAre("the", "cafe", "in", "2026", "ty", "wyl"));
  EXPECT_THAT(folded("Straße"), ElementsAre("strasse"));
  EXPECT_THAT(folded("Łódź"), ElementsAre("łodz")) << "a letter of its own, not an accent";
  EXPECT_THAT(folded(""), IsEmpty());
  EXPECT_THAT(folded(" .,-_*\"' "), IsEmpty());
}

TEST(TextWords, LeaveOutALetterBesideAnApostrophe) {
  EXPECT_THAT(folded("Asha's l’eau don't"), ElementsAre("asha", "eau", "don"));
  EXPECT_THAT(folded("'quoted' I"), ElementsAre("quoted", "i"));
}

TEST(TextWords, OfOtherScripts) {
  EXPECT_THAT(folded("مُسْتَشْفى"), ElementsAre("مستشفى")) << "without its vowel signs";
  EXPECT_THAT(folded("हिन्दी भाषा"), ElementsAre("हिन्दी", "भाषा")) << "its vowels stay";
  EXPECT_THAT(folded("医院 ok"), ElementsAre("医", "院", "ok"));
}

TEST(TextWords, AreStemmedByTheirLanguage) {
  EXPECT_THAT(stems("services serviced", "en"), ElementsAre("servic", "servic"));
  EXPECT_THAT(stems("services serviced", "en-XA"), ElementsAre("servic", "servic"));
  EXPECT_THAT(stems("Häuser", "de"), ElementsAre("haus"));
  EXPECT_THAT(stems("الطبيب", "ar"), ElementsAre(stems("طبيب", "ar").front()));
  EXPECT_THAT(stems("gwasanaethau", "cy"), ElementsAre("gwasanaethau")) << "no rules for Welsh";
  EXPECT_THAT(stems("services", ""), ElementsAre("services"));
}

TEST(TextWords, SayWhereTheyStand) {
  const std::string text = "Ein Café hier";
  const auto words = TextWords("de").in(text, 100);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(text.substr(words[1].begin, words[1].size), "Café");
  EXPECT_EQ(TextWords("de").in(text, 2).size(), 2U);
}

TEST(TextWords, AreCutWhereTheyHaveNoEnd) {
  std::string letters;
  for (int count = 0; count < 100; ++count) letters += "é";
  const auto words = TextWords("en").in(letters, 100);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_LE(words[0].folded.size(), most_word_bytes);
  EXPECT_EQ(words[0].size, letters.size());
}

TEST(TextWords, OfAnyTextAreWellFormed) {
  Random random(7);
  const std::vector<std::string> pieces{"a", "É",  "'",  " ", "\xCC\x81", "医", "ﷺ",    "ß", "9",
                                        "_", "\"", "\\", "*", "न्",        "😀", "\xFF", "\n"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int count = 0; count < 12; ++count) text += pieces[random.below(pieces.size())];
    text = repaired_utf8(text);
    std::size_t end = 0;
    for (const TextWord& word : TextWords("en").in(text, 100)) {
      EXPECT_GE(word.begin, end);
      end = word.begin + word.size;
      EXPECT_LE(end, text.size());
      EXPECT_TRUE(is_utf8(word.folded) && is_utf8(word.stem));
      EXPECT_FALSE(word.folded.empty() || word.stem.empty());
      EXPECT_EQ((word.folded + word.stem).find_first_of("\"'\\*_() :&|!"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace alongside::text_words_test
