#include "slices/formats/source/read_markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/formats/source/addresses.h"
#include "slices/formats/source/headings.h"
#include "slices/formats/source/language.h"

namespace alongside::formats::read_markdown_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* above =
    "---\ntitle: Ways in\nlanguage: cy\nlicence: CC BY 4.0\n"
    "version: \"2\"\n---\n";

std::string said(const Message& message) {
  return Words::in("en")(message);
}

ReadDocument read(const std::string& text) {
  auto document = read_markdown({"file", "ways.md", text});
  if (document) return std::move(document).take();
  ADD_FAILURE() << said(document.problems().front().message);
  return {};
}

std::vector<std::string> problems(const std::string& text) {
  const auto document = read_markdown({"file", "ways.md", text});
  std::vector<std::string> all;
  if (document) return all;
  for (const Problem& problem : document.problems()) all.push_back(said(problem.message));
  return all;
}

std::vector<std::string> levels(const std::string& text) {
  std::vector<std::string> all;
  for (const HeadingPlace& heading : headings_of(read(text).document.body)) {
    all.push_back(std::to_string(heading.level) + " " + heading.words);
  }
  return all;
}

TEST(ReadMarkdown, TakesTheLinesAbove) {
  const ReadDocument whole = read(std::string(above) + "Words.\n");
  EXPECT_EQ(whole.document.about.title, "Ways in");
  EXPECT_EQ(whole.document.about.language, "cy");
  EXPECT_EQ(whole.document.about.licence, "CC BY 4.0");
  EXPECT_EQ(whole.document.about.version, "2");
  EXPECT_EQ(imprint_of(whole.document.about), "Fersiwn: 2. Trwydded: CC BY 4.0");
  EXPECT_THAT(whole.notes, IsEmpty());
  EXPECT_EQ(whole.document.body.pieces.at(0).line, 7U);
}

TEST(ReadMarkdown, NamesEachMistakeOfTheLinesAbove) {
  EXPECT_THAT(problems("---\ntitle: A\ntitle: B\nlanguage: English\nwords\n---\nText\n"),
              ElementsAre(HasSubstr("line 3: “title” was said before"),
                          HasSubstr("line 4: write the language by its short name"),
                          HasSubstr("line 5: write a name, a colon")));
  EXPECT_THAT(problems("---\ntitle: " + std::string(201, 'a') + "\n---\n"),
              ElementsAre(HasSubstr("200 characters at most")));
  EXPECT_THAT(problems("---\ntitle: A\n\nText\n"), ElementsAre(HasSubstr("never end")));
  const ReadDocument other = read("---\ntitle: A\nlanguage: en\nauthor: B\n---\nText\n");
  ASSERT_EQ(other.notes.size(), 1U);
  EXPECT_THAT(said(other.notes[0]), HasSubstr("line 4: “author” is not used here"));
}

TEST(ReadMarkdown, TheFirstHeadingIsTheTitle) {
  const ReadDocument whole = read("# Ways *in*\n\nWords.\n");
  EXPECT_EQ(whole.document.about.title, "Ways in");
  EXPECT_EQ(whole.document.body.pieces.size(), 1U);
  EXPECT_THAT(said(whole.notes.at(0)), HasSubstr("taken to be in English"));
  EXPECT_THAT(problems("Words.\n"), ElementsAre(HasSubstr("has no title")));
  EXPECT_EQ(read(std::string(above) + "# Ways in\n\nWords.\n").document.body.pieces.size(), 1U);
}

TEST(ReadMarkdown, HeadingsHaveNoGaps) {
  EXPECT_THAT(levels("# T\n\n## A\n\n#### B\n\n###### C\n\n### D\n\n## E\n"),
              ElementsAre("2 A", "3 B", "4 C", "3 D", "2 E"));
  EXPECT_THAT(levels(std::string(above) + "# A\n\n## B\n\n# C\n\n##\n"),
              ElementsAre("2 A", "3 B", "2 C"));
  EXPECT_THAT(levels(std::string(above) + "### A\n\n> # B\n"), ElementsAre("2 A", "2 B"));
}

TEST(ReadMarkdown, HtmlIsLeftOut) {
  const ReadDocument whole =
      read(std::string(above) + "A <script>alert(1)</script> b\n\n<iframe src=x></iframe>\n");
  EXPECT_EQ(words_of(whole.document.body), "A alert(1) b");
  EXPECT_THAT(said(whole.notes.at(0)), HasSubstr("line 7: HTML is left out"));
  EXPECT_EQ(whole.notes.size(), 3U);
}

TEST(ReadMarkdown, LinksLeadToKnownPlacesAlone) {
  const ReadDocument whole = read(std::string(above) +
                                  "[a](https://x.org/ü) [b](javascript:x) "
                                  "[c](/etc) [](mailto:a@b.org)\n");
  const auto& pieces = whole.document.body.pieces.at(0).pieces;
  EXPECT_EQ(pieces.at(0).address, "https://x.org/%C3%BC");
  EXPECT_EQ(pieces.at(2).address, "");
  EXPECT_EQ(words_of(pieces.at(2)), "b");
  EXPECT_EQ(pieces.at(4).address, "");
  EXPECT_EQ(words_of(pieces.at(6)), "mailto:a@b.org")
      << "a link without words shows where it leads";
  EXPECT_EQ(whole.notes.size(), 2U);
}

TEST(ReadMarkdown, PicturesLieBesideItAndSayWhatTheyShow) {
  EXPECT_THAT(problems(std::string(above) + "![](a.png)\n\n\n![b](../b.png)\n\n![c](/etc/c.png)\n"),
              ElementsAre(HasSubstr("line 7: say what the picture “a.png” shows"),
                          HasSubstr("line 10: the picture “../b.png” must lie beside"),
                          HasSubstr("line 12: the picture “/etc/c.png” must lie beside")));
  const ReadDocument whole = read(std::string(above) + "![A *ramp*](in/a%20b.png)\n");
  EXPECT_THAT(pictures_of(whole.document), ElementsAre(testing::Pair("in/a b.png", 7U)));
  EXPECT_EQ(words_of(whole.document.body), "A ramp");
}

TEST(ReadMarkdown, TablesHaveHeadsAndAlignments) {
  const ReadDocument whole =
      read(std::string(above) + "| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n");
  const Piece& table = whole.document.body.pieces.at(0);
  ASSERT_EQ(table.kind, Kind::table);
  EXPECT_TRUE(table.pieces.at(0).head);
  EXPECT_FALSE(table.pieces.at(1).head);
  const auto& cells = table.pieces.at(1).pieces;
  EXPECT_EQ(cells.at(0).alignment, Alignment::start);
  EXPECT_EQ(cells.at(1).alignment, Alignment::centre);
  EXPECT_EQ(cells.at(2).alignment, Alignment::end);
}

TEST(ReadMarkdown, RefusesWhatWouldTakeTooMuch) {
  EXPECT_THAT(problems(std::string(above) + std::string(5'000, '>') + " deep\n"),
              ElementsAre(HasSubstr("too deep within each other")));
  EXPECT_THAT(problems("\xff\xfe"), ElementsAre(HasSubstr("not plain text in UTF-8")));
  EXPECT_THAT(problems(std::string(most_markdown_bytes + 1, 'a')),
              ElementsAre(HasSubstr("too large")));
  std::string many(above);
  for (std::size_t i = 0; i <= most_pictures; ++i) {
    many += "![a](p" + std::to_string(i) + ".png)\n";
  }
  EXPECT_THAT(problems(many), ElementsAre(HasSubstr("too many pictures")));
}

TEST(ReadMarkdown, LeavesOutWhatXmlCannotHold) {
  EXPECT_EQ(words_of(read(std::string(above) + "a&#1;b&#xFFFF;c\x02\n").document.body), "abc");
}

TEST(Addresses, AreWholeAndSafe) {
  EXPECT_EQ(link_address("HTTPS://x.org/a b\"<"), "HTTPS://x.org/a%20b%22%3C");
  EXPECT_EQ(link_address("https://x.org/100%"), "https://x.org/100%25");
  for (const char* refused : {"", "https:", "https://", "http:///x", "data:text/html,x", "//x.org",
                              "file:///etc/passwd", "vbscript:x", " https://x.org"}) {
    EXPECT_FALSE(link_address(refused)) << refused;
  }
  for (const char* refused :
       {"", "/a", "..", "a/../b", "a//b", "a/", "http://x/y", "c:\\a", "%2e%2e/a", "%2Fa"}) {
    EXPECT_FALSE(picture_path(refused)) << refused;
  }
}

TEST(Languages, KnowTheirDirectionTablesAndVoices) {
  EXPECT_TRUE(is_right_to_left("ar"));
  EXPECT_TRUE(is_right_to_left("ur-PK"));
  EXPECT_TRUE(is_right_to_left("pa-Arab"));
  EXPECT_FALSE(is_right_to_left("pa"));
  EXPECT_FALSE(is_right_to_left("ar-Latn"));
  EXPECT_EQ(braille_tables_of("en-GB").contracted, "en-ueb-g2.ctb");
  EXPECT_EQ(braille_tables_of("pl").contracted, "");
  EXPECT_EQ(voice_of("EN"), "en-gb");
  EXPECT_EQ(voice_of("tlh"), "");
  EXPECT_FALSE(labels_of("so").known);
  for (const char* tag : {"en", "en-GB", "zh-Hant", "ar-001"}) EXPECT_TRUE(is_language_tag(tag));
  for (const char* tag : {"", "e", "english", "en-", "en_GB", "en\"", "-en", "en--gb"}) {
    EXPECT_FALSE(is_language_tag(tag)) << tag;
  }
}

}  // namespace
}  // namespace alongside::formats::read_markdown_test
