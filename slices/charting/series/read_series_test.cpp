#include "slices/charting/series/read_series.h"

#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/charting/series/written_day.h"

namespace alongside::charting::read_series_test {
namespace {

ReadSeries read(std::string_view text, std::optional<DecimalSign> sign = {}) {
  auto result = read_series({"file", "numbers.csv", text}, sign);
  EXPECT_TRUE(result) << text << Words::in("en")(result ? say("") : result.problems()[0].message);
  return result ? std::move(result).take() : ReadSeries{};
}

std::string problem_of(std::string_view text) {
  const auto result = read_series({"file", "numbers.csv", text});
  return result ? "" : Words::in("en")(result.problems().front().message);
}

std::string notes_of(const ReadSeries& read) {
  std::string all;
  for (const Message& note : read.notes) all += Words::in("en")(note) + "\n";
  return all;
}

std::string times_of(const ReadSeries& read) {
  std::string all;
  for (const Point& point : read.series.points) all += (all.empty() ? "" : " ") + point.when;
  return all;
}

using Values = std::vector<double>;

TEST(ReadSeries, TakesDateValueAndNoteByTheirNames) {
  const ReadSeries found =
      read("note,Value,DATE\r\n,12,2026-01-01\r\n\"Strike, three days\",-3.5,2026-02-01\r\n");
  EXPECT_EQ(values_of(found.series), (Values{12, -3.5}));
  EXPECT_EQ(times_of(found), "2026-01-01 2026-02-01");
  EXPECT_EQ(found.series.points[1].note, "Strike, three days");
  EXPECT_EQ(notes_of(found), "");
}

TEST(ReadSeries, ReadsWhatSpreadsheetsOfOtherLanguagesWrite) {
  const ReadSeries german = read("Datum;Wert;Notiz\n01.02.2026;1.234,5;\n01.03.2026;999;Umzug\n");
  EXPECT_EQ(values_of(german.series), (Values{1234.5, 999}));
  EXPECT_EQ(german.series.points[1].note, "Umzug");
  const ReadSeries french = read(
      "Date;Valeur\n31/01/2026;1\xe2\x80\xaf"
      "234,5\n28/02/2026;12 000\n");
  EXPECT_EQ(values_of(french.series), (Values{1234.5, 12000}));
  EXPECT_EQ(times_of(french), "2026-01-31 2026-02-28");
  const ReadSeries swiss = read(
      "Tag\tWert\n1.2.26\t1\xe2\x80\x99"
      "234.50\n2.2.26\t-5%\n");
  EXPECT_EQ(values_of(swiss.series), (Values{1234.5, -5}));
  const ReadSeries american = read("Month,Complaints\n1/31/2026,\"1,234\"\n2/28/2026,12\n");
  EXPECT_EQ(values_of(american.series), (Values{1234, 12}));
  EXPECT_EQ(times_of(american), "2026-01-31 2026-02-28");
  EXPECT_EQ(american.series.measure, "Complaints");
}

TEST(ReadSeries, PassesTitlesAndLinesWithoutNumbers) {
  const ReadSeries found = read(
      "Waiting days of our clinic;;\n;;\ndate;value;note\n2026-01;5;\n2026-02;;closed\n"
      "2026-03;7;\nSource: own count;;\n");
  EXPECT_EQ(values_of(found.series), (Values{5, 7}));
  EXPECT_NE(notes_of(found).find("2 lines have no number and were left out: 5, 7."),
            std::string::npos)
      << notes_of(found);
}

TEST(ReadSeries, WithoutHeadingsTakesTheColumnsInTheirOrder) {
  const ReadSeries found = read("2026-01-01,5\n2026-01-02,6\n");
  EXPECT_EQ(values_of(found.series), (Values{5, 6}));
  EXPECT_NE(notes_of(found).find("The first column was read as the time"), std::string::npos);
  const ReadSeries other = read("Aika,Odotus\n2026-01-01,5\n2026-01-02,6\n");
  EXPECT_EQ(values_of(other.series), (Values{5, 6}));
  EXPECT_EQ(other.series.measure, "Odotus");
}

TEST(ReadSeries, PutsDaysIntoOrderAndLeavesNames) {
  const ReadSeries backwards = read("date,value\n2026-03-01,3\n2026-02-01,2\n2026-02-01,1\n");
  EXPECT_EQ(values_of(backwards.series), (Values{1, 2, 3})) << "the last line is the first";
  EXPECT_NE(notes_of(backwards).find("order of their dates"), std::string::npos);
  const ReadSeries names = read("week,value\nWeek 2,3\nWeek 1,2\n");
  EXPECT_EQ(times_of(names), "Week 2 Week 1");
  EXPECT_FALSE(names.series.points[0].day);
}

TEST(ReadSeries, ADayThatCanBeReadTwoWaysIsTold) {
  const ReadSeries found = read("date,value\n03/04/2026,1\n05/06/2026,2\n");
  EXPECT_EQ(times_of(found), "2026-04-03 2026-06-05");
  EXPECT_NE(notes_of(found).find("'03/04/2026' was read as 2026-04-03"), std::string::npos);
  EXPECT_EQ(notes_of(read("date,value\n03/04/2026,1\n25/06/2026,2\n")), "");
  const ReadSeries by_order = read("date,value\n01/02/2026,1\n02/01/2026,2\n03/04/2026,3\n");
  EXPECT_EQ(times_of(by_order), "2026-01-02 2026-02-01 2026-03-04") << "the order tells";
}

TEST(ReadSeries, ANumberThatCanBeReadTwoWaysIsToldOrRefused) {
  const ReadSeries found = read("date;value\n2026-01;1,234\n2026-02;2,345\n");
  EXPECT_EQ(values_of(found.series), (Values{1.234, 2.345}));
  EXPECT_NE(notes_of(found).find("before decimals"), std::string::npos);
  EXPECT_NE(problem_of("date;value\n2026-01;1.234\n2026-02;2.345\n").find("in two ways"),
            std::string::npos);
  EXPECT_EQ(values_of(read("date;value\n2026-01;1.234\n", DecimalSign::comma).series),
            Values{1234});
  EXPECT_NE(problem_of("date;value\n2026-01;1.5\n2026-02;2,5\n").find("in one way"),
            std::string::npos);
  EXPECT_EQ(values_of(read("date,value\n2026-01,1.234\n").series), Values{1.234});
}

TEST(ReadSeries, SaysWhereAMistakeIs) {
  EXPECT_NE(problem_of("date,value\n2026-01-01,5\n2026-01-02,about 6\n")
                .find("numbers.csv, line 3: 'about 6' is no number"),
            std::string::npos);
  EXPECT_NE(problem_of("date,value\n2026-01-01,5\n31/02/2026,6\n2026-01-03,6\n")
                .find("line 3: '31/02/2026' is no date"),
            std::string::npos);
  EXPECT_NE(problem_of("date,value\n2026-01-01,5\n2026-01-02,5\nTotal,10\n")
                .find("line 4: 'Total' is no date"),
            std::string::npos);
  EXPECT_NE(problem_of("date,value\n,5\n").find("line 2"), std::string::npos);
  EXPECT_NE(problem_of("date,value\n").find("has no numbers"), std::string::npos);
  EXPECT_NE(problem_of(""), "");
  EXPECT_NE(problem_of("date,value\n2026-01-01,1e999\n"), "");
  EXPECT_NE(problem_of("date,value\n2026-01-01,nan\n"), "");
}

TEST(ReadSeries, OneColumnOfNumbersIsCounted) {
  const ReadSeries found = read("value\n5\n6\n");
  EXPECT_EQ(times_of(found), "1 2");
  EXPECT_EQ(values_of(found.series), (Values{5, 6}));
}

TEST(WrittenDay, KnowsDaysMonthsAndYears) {
  const auto when = [](std::string_view text) {
    const auto day = written_day(text, DayOrder::day_first);
    return day ? day->when : "none";
  };
  EXPECT_EQ(when("2026-11-30"), "2026-11-30");
  EXPECT_EQ(when("2026-11-30T09:15:00"), "2026-11-30");
  EXPECT_EQ(when("30.11.2026 09:15"), "2026-11-30");
  EXPECT_EQ(when("2026. 11. 30."), "2026-11-30");
  EXPECT_EQ(when("30 Nov 2026"), "2026-11-30");
  EXPECT_EQ(when("November 30, 2026"), "2026-11-30");
  EXPECT_EQ(when("Nov-26"), "2026-11");
  EXPECT_EQ(when("11/2026"), "2026-11");
  EXPECT_EQ(when("2026"), "2026");
  EXPECT_EQ(when("29/02/2028"), "2028-02-29");
  for (const char* text : {"29/02/2026", "Week 3", "", "2026-13", "12", "1/2", "09:15", "T12:00"}) {
    EXPECT_EQ(when(text), "none") << text;
  }
}

}  // namespace
}  // namespace alongside::charting::read_series_test
