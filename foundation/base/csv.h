// Comma-separated values (RFC 4180): quoted fields, doubled quotes, line ends inside quotes,
// `\n`, `\r\n`, `\r`; a byte order mark at the start is passed over. Files that other programs
// wrote may have another separator, and text in which a double quote stands without being doubled.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alongside {

// Limits of one row: far above what people make, far below what memory holds.
inline constexpr std::size_t csv_fields = 10'000;
inline constexpr std::size_t csv_field_bytes = 1'000'000;

struct CsvRow {
  std::size_t line = 0;  // Where the row begins, counted from 1.
  std::vector<std::string> fields;
};

/// What is wrong with a file, for the person who brought it.
struct CsvProblem {
  std::size_t line = 0;
  enum class Kind { unclosed_quote, text_after_quote, too_many_fields, field_too_long } kind;
};

/// How a file was written.
struct CsvStyle {
  char separator = ',';
  /// `strict`: what begins with a double quote ends with one.
  /// `loose`: where more text comes after the closing quote in the same line, nobody quoted it:
  /// "Free" is not free. Then the quotes belong to the text. Where the closing quote is in a later
  /// line, one is missing: a problem that names the line where the text began. Blanks behind a
  /// closing quote, and a first line `sep=;`, are passed over.
  enum class Quotes { strict, loose } quotes = Quotes::strict;
};

/// Reads row after row without holding the whole; views into `text` must outlive the reader.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, CsvStyle style = {});
  /// False at the end or at a problem. Empty lines are passed over. `row` is used again.
  bool next(CsvRow& row);
  const std::optional<CsvProblem>& problem() const { return problem_; }
  std::size_t bytes_read() const { return position_; }

 private:
  // Each is false where it found a problem.
  bool read_field(std::string& field);
  bool read_quoted(std::string& field);
  bool read_plain(std::string& field);
  bool read_until_quote(std::string& field);
  bool at_field_end() const;
  void pass_blanks_at_end();
  void pass_told_separator();
  bool stop(CsvProblem::Kind kind, std::size_t line);
  void pass_line_end();

  std::string_view text_;
  CsvStyle style_;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
  std::optional<CsvProblem> problem_;
};

/// Writes one row with `\r\n`, quoting where needed. Where the reader is a spreadsheet, a field
/// that it would take for a formula (begins with = + - @ tab) is written with a `'` before it.
enum class CsvFormulas { keep, defuse };
void append_csv_row(std::string& out, const std::vector<std::string>& fields,
                    CsvFormulas formulas = CsvFormulas::keep);

}  // namespace alongside
