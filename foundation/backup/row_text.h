// A row as one line of JSON: how backups keep it, and what their prints are made of. The same row
// has the same line on both engines.
#pragma once

#include <string>
#include <string_view>

#include "foundation/db/every_table.h"

namespace alongside::backup {

/// `[1,"Asha",null]`, in the order of the table's columns, without a line end.
std::string line_of(const Values& values);

/// Throws CommandProblem where the line is no row of `table`.
Values values_of(std::string_view line, const Table& table);

}  // namespace alongside::backup
