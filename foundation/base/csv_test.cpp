#include "foundation/base/csv.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::csv_test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// All rows up to the end or a problem.
Rows rows_of(std::string_view text, std::optional<CsvProblem>* problem = nullptr) {
  CsvReader reader(text);
  Rows rows;
  for (CsvRow row; reader.next(row);) rows.push_back(row.fields);
  if (problem != nullptr) *problem = reader.problem();
  return rows;
}

CsvProblem problem_of(std::string_view text) {
  std::optional<CsvProblem> problem;
  rows_of(text, &problem);
  return problem.value_or(CsvProblem{});
}

TEST(Csv, ReadsPlainAndQuotedFields) {
  EXPECT_EQ(rows_of("a,b\n1,\"two, \"\"2\"\"\"\n"), (Rows{{"a", "b"}, {"1", "two, \"2\""}}));
  EXPECT_EQ(rows_of("a,,\n"), (Rows{{"a", "", ""}}));
  EXPECT_EQ(rows_of("\"\"\n"), (Rows{{""}}));
  EXPECT_EQ(rows_of("a\"b,c"), (Rows{{"a\"b", "c"}}));
}

TEST(Csv, KnowsEveryLineEnd) {
  const Rows expected{{"a", "b"}, {"c", "d"}};
  EXPECT_EQ(rows_of("a,b\nc,d"), expected);
  EXPECT_EQ(rows_of("a,b\r\nc,d\r\n"), expected);
  EXPECT_EQ(rows_of("a,b\rc,d\r"), expected);
  EXPECT_EQ(rows_of("\n\na,b\r\n\r\nc,d\n\n"), expected);
  EXPECT_EQ(rows_of("\xEF\xBB\xBF\"a\",b\nc,d"), expected);
  EXPECT_EQ(rows_of("\"two\r\nlines\",x"), (Rows{{"two\r\nlines", "x"}}));
  EXPECT_EQ(rows_of(""), Rows{});
}

TEST(Csv, CountsLines) {
  CsvReader reader("head\r\n\r\n\"one\ntwo\",x\rlast\n");
  std::vector<std::size_t> lines;
  for (CsvRow row; reader.next(row);) lines.push_back(row.line);
  EXPECT_EQ(lines, (std::vector<std::size_t>{1, 3, 5}));
  EXPECT_EQ(reader.bytes_read(), 25U);
}

TEST(Csv, TellsWhatIsWrongAndWhere) {
  EXPECT_EQ(problem_of("a\nb,\"never closed\nc").kind, CsvProblem::Kind::unclosed_quote);
  EXPECT_EQ(problem_of("a\nb,\"never closed\nc").line, 2U);
  EXPECT_EQ(problem_of("a\n\"two\nlines\"x,b\n").kind, CsvProblem::Kind::text_after_quote);
  EXPECT_EQ(problem_of("a\n\"two\nlines\"x,b\n").line, 3U);
}

TEST(Csv, HasLimits) {
  const std::string most(csv_field_bytes, 'x');
  EXPECT_EQ(rows_of(most), (Rows{{most}}));
  EXPECT_EQ(rows_of("\"" + most + "\""), (Rows{{most}}));
  EXPECT_EQ(problem_of(most + "x").kind, CsvProblem::Kind::field_too_long);
  EXPECT_EQ(problem_of("\"" + most + "x\"").kind, CsvProblem::Kind::field_too_long);
  EXPECT_EQ(rows_of(std::string(csv_fields - 1, ',')).front().size(), csv_fields);
  EXPECT_EQ(problem_of("\n" + std::string(csv_fields, ',')).kind,
            CsvProblem::Kind::too_many_fields);
  EXPECT_EQ(problem_of("\n" + std::string(csv_fields, ',')).line, 2U);
}

TEST(Csv, StopsForGoodAtAProblem) {
  CsvReader reader("\"a\"b\nc\n");
  CsvRow row;
  EXPECT_FALSE(reader.next(row));
  EXPECT_FALSE(reader.next(row));
}

std::string random_field(Random& random) {
  static const std::string pieces[] = {"a", "\"", ",", "\r", "\n", "\r\n", " ", "=", "é", "'"};
  std::string field;
  for (auto left = random.below(6); left > 0; --left) {
    field += pieces[random.below(std::size(pieces))];
  }
  return field;
}

TEST(Csv, ReadsWhatItWrote) {
  Random random(3);
  for (int round = 0; round < 5'000; ++round) {
    Rows rows(1 + random.below(4));
    std::string text;
    for (auto& row : rows) {
      row.resize(1 + random.below(4));
      for (auto& field : row) field = random_field(random);
      append_csv_row(text, row);
    }
    std::optional<CsvProblem> problem;
    ASSERT_EQ(rows_of(text, &problem), rows) << text;
    ASSERT_FALSE(problem);
  }
}

TEST(Csv, DefusesFormulasForSpreadsheets) {
  std::string text;
  append_csv_row(text, {"=1+1", "-2", "+a", "@b", "\tc", "a=b", "=\"x\""}, CsvFormulas::defuse);
  EXPECT_EQ(text, "'=1+1,'-2,'+a,'@b,'\tc,a=b,\"'=\"\"x\"\"\"\r\n");
}

}  // namespace
}  // namespace alongside::csv_test
