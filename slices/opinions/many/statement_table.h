// A file of statements: which of its columns holds them. A list of sentences, a line each, is a
// table of one column, also where commas stand in the sentences.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"

namespace alongside::opinions {

/// Columns that somebody may choose between: those with the most text.
inline constexpr std::size_t columns_to_choose_most = 6;
inline constexpr std::size_t examples_of_column = 3;

struct StatementTable {
  std::vector<std::string> headings;  // "" each where the table has none.
  std::vector<std::vector<std::string>> rows;
  std::optional<std::size_t> column;  // Of the statements; nothing where it is not plain.
};

/// `file` is plain text (foundation/tables/plain_text.h). Title rows above the headings are passed
/// over. Problems stand beside the file's field.
Result<StatementTable> read_statement_table(const SourceFile& file);

/// Its statements, a line each. Line ends inside a cell become blanks.
std::string list_of(const StatementTable& table, std::size_t column);

/// The columns with the most text, by their places, and the whole as CSV with these alone: so that
/// a form can bring it again. Both keep the order of the file.
struct ColumnsToChoose {
  std::vector<std::size_t> columns;
  std::string csv;
};
ColumnsToChoose columns_to_choose(const StatementTable& table);
/// The table that such a CSV holds.
StatementTable table_to_choose_from(std::string_view csv);

/// The first few texts of a column that are not the same.
std::vector<std::string> examples_in(const StatementTable& table, std::size_t column);

}  // namespace alongside::opinions
