// Reads a table of an export row after row, as CsvReader (csv.h), for files that other programs
// wrote: any separator, and text in which a double quote stands without being doubled.
//
// A field that begins with a double quote is quoted (RFC 4180) where a closing quote ends it. Where
// more text comes after the closing quote in the same line, nobody quoted it: "Free" is not free.
// Then the quotes belong to the text. Where the closing quote is in a later line, one is missing: a
// problem that names the line where the text began.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/csv.h"

namespace alongside::opinions {

class TableReader {
 public:
  /// `text` is UTF-8 and must outlive the reader.
  TableReader(std::string_view text, char separator);
  /// False at the end or at a problem. Empty lines are passed over. `row` is used again.
  bool next(CsvRow& row);
  const std::optional<CsvProblem>& problem() const { return problem_; }
  std::size_t bytes_read() const { return position_; }

 private:
  // Each is false where it found a problem.
  bool read_field(std::string& field);
  bool read_quoted(std::string& field);
  bool read_plain(std::string& field);
  bool at_field_end() const;
  void pass_blanks_at_end();
  bool stop(CsvProblem::Kind kind, std::size_t line);
  void pass_line_end();
  void pass_told_separator();

  std::string_view text_;
  const char separator_;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
  std::optional<CsvProblem> problem_;
};

}  // namespace alongside::opinions
