// Comma-separated values (RFC 4180): quoted fields, doubled quotes, line ends inside quotes,
// `\n`, `\r\n`, `\r`; a byte order mark at the start is passed over.
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

/// Reads row after row without holding the whole; views into `text` must outlive the reader.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text);
  /// False at the end or at a problem. Empty lines are passed over. `row` is used again.
  bool next(CsvRow& row);
  const std::optional<CsvProblem>& problem() const { return problem_; }
  std::size_t bytes_read() const { return position_; }

 private:
  // Each is false where it found a problem.
  bool read_field(std::string& field);
  bool read_quoted(std::string& field);
  bool read_plain(std::string& field);
  bool stop(CsvProblem::Kind kind, std::size_t line);
  void pass_line_end();

  std::string_view text_;
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
