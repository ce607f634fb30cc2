// A file of a table that a command is given, as plain text; and one of its files as a workbook.
#pragma once

#include <string>

#include "foundation/base/result.h"
#include "foundation/tables/plain_text.h"
#include "slices/draws/commands/select_commands.h"

namespace alongside::draws {

/// Problems are of `field`: no such file, too large, no table.
Result<PlainText> read_table_file(const std::string& path, const std::string& field);

/// Writes a table, such as selected.csv, as `out`: for a spreadsheet that takes nothing in it for a
/// formula. Refuses to write over a file.
Result<Told> write_workbook(const std::string& file, const std::string& out);

}  // namespace alongside::draws
