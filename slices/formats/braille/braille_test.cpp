#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "foundation/programs/run_program.h"
#include "slices/formats/braille/braille_pages.h"
#include "slices/formats/braille/translate_braille.h"
#include "slices/formats/source/language.h"
#include "slices/formats/source/read_markdown.h"

namespace alongside::formats::braille_test {
namespace {

using testing::HasSubstr;

/// Letters stand for cells, so that the layout can be read.
const ToBraille as_it_is{.words = [](std::string_view text) { return std::string(text); },
                         .address = [](std::string_view text) { return std::string(text); }};

std::vector<std::vector<std::string>> pages(const std::string& markdown) {
  const auto read = read_markdown({"file", "a.md", markdown}, "en");
  EXPECT_TRUE(read);
  const std::string brf = read ? brf_of(read->document, as_it_is) : "";
  std::vector<std::vector<std::string>> all;
  for (std::size_t begin = 0; begin < brf.size();) {
    const auto end = brf.find('\f', begin);
    auto& lines = all.emplace_back();
    for (std::size_t line = begin; line < end;) {
      const auto next = brf.find("\r\n", line);
      lines.push_back(brf.substr(line, next - line));
      line = next + 2;
    }
    begin = end + 1;
  }
  return all;
}

TEST(BraillePages, HaveTheirLinesCellsAndNumbers) {
  std::string markdown = "# Title\n\n";
  for (int i = 0; i < 40; ++i) {
    markdown += "## Part " + std::to_string(i) + "\n\n" +
                std::string(static_cast<std::size_t>(i * 7 % 90), 'w') +
                " words and more words\n\n";
  }
  const auto all = pages(markdown);
  ASSERT_GT(all.size(), 3U);
  for (std::size_t i = 0; i < all.size(); ++i) {
    ASSERT_EQ(all[i].size(), braille_lines);
    const std::string number = std::to_string(i + 1);
    EXPECT_EQ(all[i].back(), std::string(braille_cells - number.size(), ' ') + number);
    for (const std::string& line : all[i]) EXPECT_LE(line.size(), braille_cells);
    EXPECT_NE(all[i].front(), "");
    // What a heading heads stands on the same page.
    auto last = all[i].rbegin() + 1;
    while (last->empty()) ++last;
    EXPECT_EQ(last->find("Part"), std::string::npos);
  }
}

TEST(BraillePages, HeadingsParagraphsAndListsBeginWhereTheyShould) {
  const auto page = pages(
      "# Ways in\n\n## Chapter\n\n### Part\n\nWords that go on for more than a line of forty "
      "cells.\n\n- One\n  - two\n- Three\n\n#### Small\n\n| Day | Room |\n|---|---|\n| Monday | 4 |"
      "\n\n[Here](https://a.org)\n");
  const std::vector<std::string> expected{std::string(16, ' ') + "Ways in",
                                          "",
                                          std::string(16, ' ') + "Chapter",
                                          "",
                                          "    Part",
                                          "  Words that go on for more than a line",
                                          "of forty cells.",
                                          "",
                                          "• One",
                                          "  • two",
                                          "• Three",
                                          "",
                                          "      Small",
                                          "",
                                          "Day: Monday; Room: 4",
                                          "",
                                          "  Here",
                                          "",
                                          std::string(17, ' ') + "Links",
                                          "",
                                          "Here: https://a.org"};
  ASSERT_EQ(page.size(), 1U);
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(page[0].at(i), expected[i]) << i;
}

TEST(BraillePages, AWordThatIsTooLongGoesOn) {
  const auto page = pages("# A\n\n" + std::string(100, 'w') + "\n");
  EXPECT_EQ(page[0].at(2), "  " + std::string(38, 'w'));
  EXPECT_EQ(page[0].at(3), std::string(40, 'w'));
  EXPECT_EQ(page[0].at(4), std::string(22, 'w'));
}

TEST(Braille, IsContractedAndNot) {
  EXPECT_EQ(braille_of("People know the day", "en-ueb-g2.ctb"), ",P \"K ! \"D");
  EXPECT_EQ(braille_of("The day", "en-ueb-g1.ctb"), ",THE DAY");
  EXPECT_EQ(braille_of("a", "no-such.ctb"), std::nullopt);
}

TEST(Braille, LeavesOutWhatATableDoesNotKnow) {
  EXPECT_EQ(braille_of("yes\xf0\x9f\x98\x80", "en-ueb-g1.ctb"), "YES");
}

/// The program of liblouis itself, where it is installed: `lou_translate`.
class BesideItsProgram : public testing::TestWithParam<std::pair<const char*, const char*>> {};

std::string by_program(const std::string& text, std::string_view table) {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "in") << text << "\n";
  const std::string script =
      "lou_translate --forward en-us-brf.dis," + std::string(table) + " < in > out";
  const ProgramEnd end =
      run_program({.program = "/bin/sh", .arguments = {"-c", script}, .folder = scratch.path()});
  EXPECT_TRUE(end.well()) << end.last_words;
  std::ifstream stream(scratch.path() / "out");
  std::string line;
  std::getline(stream, line);
  return line;
}

TEST_P(BesideItsProgram, SaysTheSame) {
  if (!std::filesystem::exists("/usr/bin/lou_translate")) GTEST_SKIP() << "no lou_translate";
  const auto& [language, text] = GetParam();
  const BrailleTables tables = braille_tables_of(language);
  for (const std::string_view table : {tables.contracted, tables.uncontracted}) {
    if (table.empty()) continue;
    const auto cells = braille_of(text, table);
    ASSERT_TRUE(cells) << table;
    EXPECT_FALSE(cells->empty());
    EXPECT_EQ(*cells, by_program(text, table)) << table;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Languages, BesideItsProgram,
    testing::Values(std::pair("en", "Bring your inhalers at 9:30, and ask what worries you."),
                    std::pair("cy", "Dewch â'ch anadlwyr am 9, a gofynnwch beth bynnag."),
                    std::pair("ar", "أحضر جهاز الاستنشاق معك في الساعة 9."),
                    std::pair("ur", "اپنا انہیلر ساتھ لائیں اور سوال پوچھیں۔"),
                    std::pair("pl", "Przynieś swój inhalator o 9 i zapytaj o wszystko."),
                    std::pair("fr", "Apportez vos inhalateurs."),
                    std::pair("de", "Bringen Sie Ihre Inhalatoren mit."),
                    std::pair("es", "Traiga sus inhaladores."),
                    std::pair("pt", "Traga os seus inaladores.")),
    [](const auto& one) { return std::string(one.param.first); });

}  // namespace
}  // namespace alongside::formats::braille_test
