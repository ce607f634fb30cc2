// CSV: what is read and written again reads the same.
#include <string>
#include <vector>

#include "foundation/base/csv.h"
#include "fuzz/fuzz.h"

namespace alongside {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, CsvStyle style = {}) {
  Rows rows;
  CsvReader reader(text, style);
  for (CsvRow row; reader.next(row);) rows.push_back(row.fields);
  must(reader.bytes_read() <= text.size());
  return rows;
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const Rows rows = rows_of(bytes_of(data, size));
  std::string written;
  for (const auto& row : rows) append_csv_row(written, row);
  if (written.starts_with("\xef\xbb\xbf")) return 0;  // It would be taken for a byte order mark.
  must(rows_of(written) == rows);
  rows_of(bytes_of(data, size), {';', CsvStyle::Quotes::loose});
  return 0;
}
