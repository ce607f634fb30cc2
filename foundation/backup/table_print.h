// What all rows of a table come to, whatever their order: two tables with the same print hold the
// same rows. It guards against accidents; against people a backup is guarded by its encryption.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace alongside::backup {

class TablePrint {
 public:
  /// A row's line (row_text.h).
  void add(std::string_view line);
  std::int64_t rows() const { return rows_; }
  /// The sum of the rows' BLAKE2b-256, modulo 2^256, as 64 hexadecimal digits.
  std::string text() const;

 private:
  std::array<std::uint64_t, 4> sum_{};  // The lowest first.
  std::int64_t rows_ = 0;
};

}  // namespace alongside::backup
