#include "foundation/tables/workbook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/tables/archive.h"
#include "foundation/tables/workbook_parts.h"

namespace alongside::workbook_test {
namespace {

using testing::ElementsAre;

using NamedParts = std::vector<std::pair<std::string, std::string>>;

/// A workbook as spreadsheets write one, with these parts in place of the usual ones.
NamedParts usual_parts(const std::string& sheet_data) {
  return {{"xl/workbook.xml",
           "<workbook xmlns:r=\"r\"><workbookPr/><sheets>"
           "<sheet name=\"Hidden\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
           "<sheet name=\"Chart\" sheetId=\"2\" r:id=\"rId2\"/>"
           "<sheet name=\"Empty\" sheetId=\"3\" r:id=\"rId3\"/>"
           "<sheet name=\"People\" sheetId=\"4\" r:id=\"rId4\"/></sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels",
           "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
           "<Relationship Id=\"rId2\" Target=\"chartsheets/sheet1.xml\"/>"
           "<Relationship Id=\"rId3\" Target=\"worksheets/sheet3.xml\"/>"
           "<Relationship Id=\"rId4\" Target=\"/xl/worksheets/sheet4.xml\"/></Relationships>"},
          {"xl/sharedStrings.xml",
           "<sst><si><t>id</t></si><si><r><t>Ol</t></r><r><t>wen</t></r><rPh><t>x</t></rPh></si>"
           "<si><t>caf\xc3\xa9 &amp; &lt;bar&gt;</t></si></sst>"},
          {"xl/styles.xml",
           "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
           "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot;days&quot;\"/></numFmts>"
           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
           "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
           "</styleSheet>"},
          {"xl/worksheets/sheet1.xml",
           "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
           "</row></sheetData></worksheet>"},
          {"xl/worksheets/sheet3.xml", "<worksheet><sheetData/></worksheet>"},
          {"xl/worksheets/sheet4.xml",
           "<worksheet><sheetData>" + sheet_data + "</sheetData></worksheet>"}};
}

ReadSheet read_parts(const NamedParts& parts) {
  return read_sheet(archive_of(parts));
}

SheetRows rows_of(const std::string& sheet_data) {
  const ReadSheet read = read_parts(usual_parts(sheet_data));
  return read.sheet ? read.sheet->rows : SheetRows{{"not read"}};
}

TEST(Workbook, HoldsTheFirstSheetThatIsShownAndHasCells) {
  const ReadSheet read =
      read_parts(usual_parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"));
  ASSERT_TRUE(read.sheet);
  EXPECT_EQ(read.sheet->name, "People");
  EXPECT_THAT(read.sheet->rows, ElementsAre(ElementsAre("id")));
  EXPECT_THAT(read.sheet->others, ElementsAre("Empty"));
}

TEST(Workbook, CellsAreWhatPeopleSee) {
  EXPECT_THAT(
      rows_of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>2</v></c>"
              "<c r=\"C1\" t=\"inlineStr\"><is><t>typed</t></is></c>"
              "<c r=\"D1\" t=\"str\"><f>A1</f><v>reckoned</v></c>"
              "<c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" t=\"e\"><v>#N/A</v></c>"
              "<c r=\"G1\"><v>17</v></c><c r=\"H1\"><v>0.10000000000000001</v></c>"
              "<c r=\"I1\" s=\"1\"><v>45991</v></c><c r=\"J1\" s=\"2\"><v>1</v></c>"
              "<c r=\"K1\" s=\"3\"><v>2.5</v></c><c r=\"L1\" t=\"s\"><v>99</v></c></row>"),
      ElementsAre(ElementsAre("Olwen", "caf\xc3\xa9 & <bar>", "typed", "reckoned", "TRUE", "#N/A",
                              "17", "0.1", "2025-11-30", "1900-01-01", "2.5")));
}

TEST(Workbook, RowsKeepTheirNumbersAndCellsTheirColumns) {
  EXPECT_THAT(
      rows_of("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c>"
              "</row><row r=\"900000\"><c r=\"A900000\"/></row>"),
      ElementsAre(ElementsAre(), ElementsAre("", "1"), ElementsAre("2", "3")));
}

TEST(Workbook, DatesBeginIn1900OrIn1904) {
  EXPECT_EQ(date_of_serial("1", false), "1900-01-01");
  EXPECT_EQ(date_of_serial("59", false), "1900-02-28");
  EXPECT_EQ(date_of_serial("61", false), "1900-03-01");
  EXPECT_EQ(date_of_serial("45991.75", false), "2025-11-30");
  EXPECT_EQ(date_of_serial("44529", true), "2025-11-30");
  EXPECT_EQ(date_of_serial("-1", false), "-1");
  EXPECT_EQ(date_of_serial("2958466", false), "2958466");
  EXPECT_EQ(date_of_serial("soon", false), "soon");
}

TEST(Workbook, FormatsOfDatesAreTold) {
  for (const char* date : {"dd/mm/yyyy", "yyyy", "[$-809]d mmmm", "\"on\" d", "m/d/yy h:mm"}) {
    EXPECT_TRUE(is_date_format(date)) << date;
  }
  for (const char* other : {"", "General", "0.00", "0\"days\"", "[Red]0", "\\d0", "h:mm"}) {
    EXPECT_FALSE(is_date_format(other)) << other;
  }
}

TEST(Workbook, NumbersArePlain) {
  EXPECT_EQ(plain_number("1.0"), "1");
  EXPECT_EQ(plain_number("-3"), "-3");
  EXPECT_EQ(plain_number("1E+3"), "1000");
  EXPECT_EQ(plain_number("7911123456"), "7911123456");
  EXPECT_EQ(plain_number("0.30000000000000004"), "0.30000000000000004");
  EXPECT_EQ(plain_number("1e999"), "1e999");
  EXPECT_EQ(plain_number("nan"), "nan");
}

TEST(Workbook, IsRefusedWhereItIsNone) {
  EXPECT_EQ(read_sheet("").problem, WorkbookProblem::no_workbook);
  EXPECT_EQ(read_sheet("PK\x03\x04 and nothing more").problem, WorkbookProblem::damaged);
  EXPECT_EQ(read_parts({{"word/document.xml", "<x/>"}}).problem, WorkbookProblem::no_workbook);
  NamedParts parts = usual_parts("");
  EXPECT_EQ(read_parts(parts).problem, WorkbookProblem::empty);
  for (const std::size_t part : {0U, 1U, 2U, 3U, 6U}) {
    parts = usual_parts("<row><c><v>1</v></c></row>");
    parts[part].second = "<never ends";
    EXPECT_EQ(read_parts(parts).problem, WorkbookProblem::damaged) << parts[part].first;
    EXPECT_FALSE(read_parts(parts).sheet);
  }
  parts.pop_back();
  EXPECT_EQ(read_parts(parts).problem, WorkbookProblem::damaged) << "a sheet that is not there";
}

TEST(Workbook, HasNoDocumentTypes) {
  NamedParts parts = usual_parts("<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>");
  parts[6].second = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>" + parts[6].second;
  EXPECT_EQ(read_parts(parts).problem, WorkbookProblem::damaged);
}

TEST(Workbook, HasLimits) {
  EXPECT_EQ(
      read_parts(usual_parts("<row r=\"200001\"><c r=\"A200001\"><v>1</v></c></row>")).problem,
      WorkbookProblem::too_large);
  EXPECT_EQ(read_parts(usual_parts("<row r=\"1\"><c r=\"ALM1\"><v>1</v></c></row>")).problem,
            WorkbookProblem::too_large)
      << "column 1,001";
  // A few kilobytes that unpack to far more.
  NamedParts parts = usual_parts("");
  parts[6].second = "<worksheet>" + std::string(most_workbook_bytes, ' ') + "</worksheet>";
  const std::string bomb = archive_of(parts);
  EXPECT_LT(bomb.size(), 1'000'000U);
  EXPECT_EQ(read_sheet(bomb).problem, WorkbookProblem::too_large);
  // One long text that many cells show.
  parts = usual_parts("");
  parts[2].second = "<sst><si><t>" + std::string(4'000'000, 'a') + "</t></si></sst>";
  std::string cells;
  for (int n = 0; n < 200; ++n) cells += "<row><c t=\"s\"><v>0</v></c></row>";
  parts[6].second = "<worksheet><sheetData>" + cells + "</sheetData></worksheet>";
  EXPECT_EQ(read_parts(parts).problem, WorkbookProblem::too_large);
  std::string deep;
  for (int n = 0; n < 200; ++n) deep += "<a>";
  parts = usual_parts(deep);
  EXPECT_EQ(read_parts(parts).problem, WorkbookProblem::damaged);
}

/// Property: what is written is read again, whatever is in the cells.
TEST(Workbook, ReadsWhatItWrites) {
  Random random(3);
  const std::vector<std::string> texts{
      "",           "=1+1", "a&b<c>\"d\"", " blanks ", "\xc3\xa9",
      "two\nlines", "0017", "1.0",         "16-29",    "\xf0\x9f\x8c\xb1"};
  for (int round = 0; round < 50; ++round) {
    SheetRows rows(1 + random.below(6));
    for (auto& row : rows) {
      row.resize(1 + random.below(30));
      for (auto& cell : row) cell = texts.at(random.below(texts.size()));
      row.back() = "end";
    }
    const ReadSheet read = read_sheet(workbook_of("People & <others>", rows));
    ASSERT_TRUE(read.sheet);
    EXPECT_EQ(read.sheet->rows, rows);
    EXPECT_EQ(read.sheet->name, "People & <others>");
  }
  EXPECT_EQ(workbook_of("a", {{"1"}}), workbook_of("a", {{"1"}}));
  const auto control = read_sheet(workbook_of("a", {{std::string("a\x01"
                                                                 "b\0c",
                                                                 5),
                                                     "x"}}));
  EXPECT_THAT(control.sheet->rows, ElementsAre(ElementsAre("abc", "x")));
}

/// Property: bytes that were damaged are read or refused, never worse.
TEST(Workbook, BearsDamage) {
  const std::string whole = workbook_of("People", {{"id", "name"}, {"1", "Olwen"}});
  Random random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = whole;
    for (int change = 0; change < 3; ++change) {
      damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
    }
    if (round % 3 == 0) damaged.resize(random.below(damaged.size()));
    read_sheet(damaged);
  }
}

}  // namespace
}  // namespace alongside::workbook_test
