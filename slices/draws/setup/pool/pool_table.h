// A CSV file as a table: a first row of headings, then rows as wide as that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/folding.h"
#include "slices/draws/setup/mistakes.h"

namespace alongside::draws {

inline constexpr std::size_t most_pool_bytes = 64 * 1024 * 1024;  // Of one file.
inline constexpr std::size_t most_columns = 200;
inline constexpr std::size_t most_cells = 5'000'000;  // What stays in memory is some times that.

struct TableRow {
  std::size_t line = 0;
  std::vector<std::string> cells;  // As in the file, and as many as there are headings.
};

struct Table {
  std::vector<std::string> headings;  // Without blanks around them.
  std::vector<TableRow> rows;         // Those of empty cells alone are passed over.
  std::size_t heading_line = 1;
  std::vector<Message> notes;  // What was read in another way, or passed over.
};

/// Tells what is wrong and reads on as far as it can. Nothing where it is no table at all.
std::optional<Table> read_table(const SourceFile& file, Mistakes& mistakes);

/// The column of this heading: exactly that, or else the only one that is the same when folded
/// (foundation/base/folding.h).
std::optional<std::size_t> column_named(const std::vector<std::string>& headings,
                                        std::string_view name);

}  // namespace alongside::draws
