// The XML parts of a workbook, as workbook.cpp reads them. Each is nothing where it is no XML.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/tables/workbook.h"

namespace alongside {

struct ListedSheet {
  std::string name;
  std::string part;  // "xl/worksheets/sheet1.xml"
  bool hidden = false;
};
struct ListedSheets {
  std::vector<ListedSheet> sheets;
  bool from_1904 = false;  // Days are counted from then.
};
/// From xl/workbook.xml and its relations.
std::optional<ListedSheets> listed_sheets(std::string_view book, std::string_view relations);

/// xl/sharedStrings.xml; "" holds none.
std::optional<std::vector<std::string>> shared_strings(std::string_view content);

/// Of each style in xl/styles.xml whether it shows a number as a date; "" holds none.
std::optional<std::vector<bool>> date_styles(std::string_view content);

struct CellMeaning {
  const std::vector<std::string>& strings;
  const std::vector<bool>& dates;
  bool from_1904 = false;
};
struct ReadRows {
  SheetRows rows;  // Blank cells at the end of a row, and blank rows at the end, are left out.
  std::optional<WorkbookProblem> problem;
};
ReadRows rows_of_sheet(std::string_view content, const CellMeaning& meaning);

/// "BC12": the column from 0. Nothing where it is no reference, or beyond all limits.
std::optional<std::size_t> column_of_reference(std::string_view reference);

/// A day as spreadsheets count them: 45991 is 2025-11-30. The text as it was where it is no day
/// that they show.
std::string date_of_serial(const std::string& number, bool from_1904);

/// "1" for "1.0", "0.1" for "0.10000000000000001"; the text as it was where it is no number.
std::string plain_number(const std::string& number);

/// Whether a format such as "dd/mm/yyyy" shows a date; what is quoted or in brackets does not
/// count.
bool is_date_format(std::string_view format);

}  // namespace alongside
