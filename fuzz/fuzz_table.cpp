// Files of tables: whatever the bytes, they are read as UTF-8 or refused with words. And the parts
// of a workbook by themselves, which damage to a packed file seldom reaches: a sheet, and its texts
// before a NUL.
#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/tables/plain_text.h"
#include "foundation/tables/workbook_parts.h"
#include "fuzz/fuzz.h"

namespace alongside {
namespace {

void read_file(std::string_view bytes) {
  const ReadText read = plain_text_of({"people", "people.xlsx", bytes});
  must(read.plain.has_value() != read.problem.has_value());
  if (read.plain) must(is_utf8(read.plain->text));
  if (read.problem) must(!read.problem->text().empty());
}

void read_parts(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view sheet = bytes.substr(std::min(end + 1, bytes.size()));
  listed_sheets(bytes.substr(0, end), sheet);
  const auto strings = shared_strings(bytes.substr(0, end)).value_or(std::vector<std::string>{});
  const auto dates = date_styles(bytes.substr(0, end)).value_or(std::vector<bool>{});
  const ReadRows read = rows_of_sheet(sheet, {.strings = strings, .dates = dates});
  for (const auto& row : read.rows) {
    must(row.size() <= most_workbook_columns);
    for (const std::string& cell : row) must(is_utf8(cell));
  }
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = alongside::bytes_of(data, size);
  alongside::read_file(bytes);
  alongside::read_parts(bytes);
  return 0;
}
