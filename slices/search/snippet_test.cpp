#include "slices/search/snippet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/text.h"
#include "foundation/words/text_words.h"

namespace alongside::search::snippet_test {
namespace {

using testing::ElementsAre;

Snippet snippet_of(std::string_view text, std::string_view typed,
                   std::size_t most_bytes = snippet_bytes) {
  const TextWords words("en");
  return snippet(text, words.in(text, 1000), query_of(words.in(typed, most_words)), most_bytes);
}

std::string plain(const Snippet& pieces) {
  std::string text;
  for (const Piece& piece : pieces) text += piece.text;
  return text;
}

TEST(Snippet, MarksFormsOfWhatWasTyped) {
  EXPECT_THAT(snippet_of("The clinics' Café: clinical!", "clinic cafe"),
              ElementsAre(Piece{"The ", false}, Piece{"clinics", true}, Piece{"' ", false},
                          Piece{"Café", true}, Piece{": ", false}, Piece{"clinical", true},
                          Piece{"!", false}));
}

TEST(Snippet, MarksByNothingThatStandsInTheText) {
  const std::string text = "<mark>no</mark> <script>alert(1)</script> clinic";
  const Snippet pieces = snippet_of(text, "clinic");
  EXPECT_THAT(pieces, ElementsAre(Piece{"<mark>no</mark> <script>alert(1)</script> ", false},
                                  Piece{"clinic", true}));
}

TEST(Snippet, BeginsALittleBeforeTheFirst) {
  std::string text;
  for (int count = 0; count < 100; ++count) text += "before ";
  text += "clinic";
  for (int count = 0; count < 100; ++count) text += " after";
  const Snippet pieces = snippet_of(text, "clinic", 80);
  ASSERT_EQ(pieces.size(), 3U);
  EXPECT_TRUE(pieces[0].text.starts_with("…before "));
  EXPECT_EQ(pieces[1], (Piece{"clinic", true}));
  EXPECT_TRUE(pieces[2].text.ends_with(" after…"));
  EXPECT_LE(plain(pieces).size(), 90U);
}

TEST(Snippet, IsOneLine) {
  EXPECT_EQ(plain(snippet_of("One\n\nclinic\tmore", "clinic")), "One clinic more");
}

TEST(Snippet, OfAnyTextIsWellFormedAndNotLong) {
  Random random(11);
  const std::vector<std::string> pieces{"clinic ", "É",  " ",   "<mark>",
                                        "医院",    "\n", "😀",  "clinics",
                                        "a-b ",    "ß",  "’s ", "longwordlongword"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    const std::uint64_t count = random.below(40);
    for (std::uint64_t n = 0; n < count; ++n) text += pieces[random.below(pieces.size())];
    const Snippet found = snippet_of(text, "clinic 医", 60);
    const std::string shown = plain(found);
    EXPECT_TRUE(is_utf8(shown));
    if (text.size() <= 60) {
      EXPECT_LE(shown.size(), text.size());
    }
    for (const Piece& piece : found) EXPECT_FALSE(piece.text.empty());
  }
}

}  // namespace
}  // namespace alongside::search::snippet_test
