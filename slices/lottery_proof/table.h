// A CSV file with a heading, read row by row; what is not as it should be is said.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/csv.h"
#include "foundation/base/folding.h"
#include "slices/lottery_proof/findings.h"

namespace alongside::lottery_proof {

/// `text` and `findings` must outlive the table.
class Table {
 public:
  Table(std::string_view file, std::string_view text, Findings& findings);

  /// The last column of this heading: exactly that, or else one that is the same when folded.
  std::optional<std::size_t> find(std::string_view name) const;
  /// The same; says so where there is no such column.
  std::optional<std::size_t> column(std::string_view name);

  /// False at the end, or where a row is not as it should be: then `broken`, and it was said.
  bool next();
  bool broken() const { return broken_; }
  const std::string& field(std::size_t column) const { return row_.fields[column]; }
  std::int64_t line() const { return static_cast<std::int64_t>(row_.line); }
  const std::string& file() const { return file_; }

 private:
  void stop_at(std::size_t line);

  std::string file_;
  CsvReader reader_;
  CsvRow heading_;
  CsvRow row_;
  Findings& findings_;
  bool broken_ = false;
};

}  // namespace alongside::lottery_proof
