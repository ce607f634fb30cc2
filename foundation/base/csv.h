// Comma-separated values (RFC 4180): quoted fields, doubled quotes, line ends inside quotes,
// `\n`, `\r\n`; a byte order mark at the start is passed over.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alongside {

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
  bool read_quoted(std::string& field);
  void read_plain(std::string& field);

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
