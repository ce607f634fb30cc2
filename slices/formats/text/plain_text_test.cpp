#include "slices/formats/text/plain_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "slices/formats/audio/chapters.h"
#include "slices/formats/source/read_markdown.h"
#include "slices/formats/text/text_lines.h"

namespace alongside::formats::plain_text_test {
namespace {

using testing::HasSubstr;

std::string text(const std::string& markdown, const std::string& language = "en") {
  const auto read = read_markdown({"file", "a.md", markdown}, language);
  EXPECT_TRUE(read);
  return read ? text_of(read->document) : "";
}

TEST(PlainText, KeepsItsStructure) {
  EXPECT_EQ(text("# Charter\n\nWe *meet* as\nequals.\n\n## How\n\n1. Ask.\n2. Listen\n   - twice\n"
                 "   - then again\n\n> Said so.\n>\n> And more.\n\n### When\n\n    a  b\n"),
            "Charter\n=======\n\nWe meet as equals.\n\nHow\n---\n\n1. Ask.\n2. Listen\n   - twice\n"
            "   - then again\n\n> Said so.\n>\n> And more.\n\nWhen\n~~~~\n\n    a  b\n");
}

TEST(PlainText, NumbersLinksAndListsThem) {
  EXPECT_EQ(text("# A\n\n[One](https://a.org), [two](https://b.org), [one](https://a.org), "
                 "<https://c.org>\n"),
            "A\n=\n\nOne [1], two [2], one [1], https://c.org\n\nLinks\n-----\n\n"
            "[1] https://a.org\n[2] https://b.org\n");
}

TEST(PlainText, HasNoLineOverItsColumns) {
  std::string words;
  for (int i = 0; i < 300; ++i)
    words += std::string(static_cast<std::size_t>(i % 12 + 1), 'x') + " ";
  const std::string whole =
      text("# A\n\n" + words + "\n\n- " + words + "\n  - " + words + "\n\n> " + words + "\n");
  for (std::size_t begin = 0; begin < whole.size();) {
    const auto end = whole.find('\n', begin);
    EXPECT_LE(end - begin, text_columns);
    EXPECT_FALSE(end > begin && whole[end - 1] == ' ');
    begin = end + 1;
  }
}

TEST(PlainText, TablesStandInColumnsOrRowByRow) {
  EXPECT_THAT(text("# A\n\n| Day | Room |\n|---|---|\n| Monday | 4 |\n"),
              HasSubstr("Day     Room\n------  ----\nMonday  4\n"));
  const std::string wide(60, 'w');
  const std::string rows =
      text("# A\n\n| Day | Room |\n|---|---|\n| " + wide + " | " + wide + " |\n");
  EXPECT_THAT(rows, HasSubstr("Day: " + wide + "\nRoom: " + wide + "\n"));
}

TEST(PlainText, SaysWhatPicturesShowInTheDocumentsLanguage) {
  EXPECT_THAT(text("# A\n\n![Ramp](a.png)\n"), HasSubstr("[Picture: Ramp]"));
  EXPECT_THAT(text("# ا\n\n![منحدر](a.png)\n", "ar"), HasSubstr("[صورة: منحدر]"));
}

TEST(PlainText, ColumnsAreCharactersThatStandForThemselves) {
  EXPECT_EQ(columns_of("größe"), 5U);
  EXPECT_EQ(columns_of("e\xcc\x81"), 1U);
  EXPECT_EQ(columns_of("مَ"), 1U);
  EXPECT_EQ(columns_of("\xff"), 1U);
}

TEST(SpokenChapters, BeginAtHeadingsAndEndSentences) {
  const auto read = read_markdown(
      {"file", "a.md",
       "---\ntitle: Ways in\nversion: 2\nlanguage: en\n---\nHello\n\n## One\n\nSee ![a ramp](a.png)"
       "\n\n| Day | Room |\n|---|---|\n| Monday | 4 |\n\n### More\n\nSay [[aI]]?\n\n## Two\n\n"
       "1. Ask\n"});
  ASSERT_TRUE(read);
  const auto chapters = chapters_of(read->document);
  ASSERT_EQ(chapters.size(), 3U);
  EXPECT_EQ(chapters[0].text, "Ways in.\n\nVersion: 2.\n\nHello.\n\n");
  EXPECT_EQ(chapters[1].title, "One");
  EXPECT_EQ(chapters[1].text,
            "One.\n\nSee [Picture: a ramp].\n\nDay: Monday; Room: 4.\n\nMore.\n\nSay [ [aI]]?\n\n");
  EXPECT_EQ(chapters[2].text, "Two.\n\n1: Ask.\n\n");
}

}  // namespace
}  // namespace alongside::formats::plain_text_test
