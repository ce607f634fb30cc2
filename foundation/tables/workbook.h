// Workbooks of spreadsheets (.xlsx, ECMA-376): the cells of their first sheet, and a sheet as a
// workbook. Nothing is reckoned: of a formula the value is taken that stands beside it. Bytes come
// from outside, so everything has a limit, a small file that unpacks to a large one included.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alongside {

inline constexpr std::size_t most_workbook_rows = 200'000;
inline constexpr std::size_t most_workbook_columns = 1'000;
inline constexpr std::size_t most_workbook_cells = 5'000'000;
/// Of the text of all cells, and of each part when it is unpacked.
inline constexpr std::size_t most_workbook_bytes = 64 * 1024 * 1024;

using SheetRows = std::vector<std::vector<std::string>>;

struct Sheet {
  std::string name;
  SheetRows rows;                   // Row 1 of the sheet is rows[0]; blank ones are there, too.
  std::vector<std::string> others;  // Names of sheets that were not read, without hidden ones.
};

enum class WorkbookProblem {
  damaged,      // No zip archive, or parts that are no XML.
  no_workbook,  // An archive of something else: a text document, a LibreOffice file.
  too_large,    // More rows, columns, cells or bytes than above.
  empty,        // No sheet has any cell.
};

struct ReadSheet {
  std::optional<Sheet> sheet;
  WorkbookProblem problem = WorkbookProblem::damaged;  // Where there is no sheet.
};

/// Whether the bytes begin as a zip archive does.
bool is_archive(std::string_view bytes);
/// Whether they begin as an old `.xls` does, or as a workbook with a password.
bool is_old_office_file(std::string_view bytes);

/// The first sheet that is shown and has any cell. A date is written 2026-11-30, a whole number
/// without a point. All text is valid UTF-8.
ReadSheet read_sheet(std::string_view bytes);

/// A workbook with one sheet, all of whose cells are text: a spreadsheet takes none for a formula
/// or a date. Letters that XML cannot hold are left out. Throws std::runtime_error where there is
/// no memory for it.
std::string workbook_of(std::string_view sheet_name, const SheetRows& rows);

}  // namespace alongside
