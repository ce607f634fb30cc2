#include "foundation/tables/plain_text.h"

#include <algorithm>

#include "foundation/base/encodings.h"
#include "foundation/base/text.h"
#include "foundation/tables/workbook.h"

namespace alongside {
namespace {

constexpr std::string_view no_letter = "\xEF\xBF\xBD";

bool is_control(unsigned char byte) {
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

/// Nothing where halves of letters do not fit together: then it is something else.
std::optional<std::string> whole_utf16(std::string_view bytes, ByteOrder order) {
  std::string text = from_utf16(bytes, order);
  if (bytes.size() % 2 != 0 || text.find(no_letter) != text.npos) return std::nullopt;
  return text;
}

/// Nothing where a byte is no letter of it.
std::optional<std::string> whole_windows(std::string_view bytes) {
  constexpr std::string_view unused = "\x81\x8d\x8f\x90\x9d";
  const bool others = std::ranges::any_of(bytes, [&](char one) {
    return is_control(static_cast<unsigned char>(one)) || unused.find(one) != unused.npos;
  });
  if (others) return std::nullopt;
  return from_windows_1252(bytes);
}

ReadText refused(Message problem) {
  return {.plain = {}, .problem = std::move(problem)};
}

Message no_table(const SourceFile& file) {
  return say(
      "{file} is no table. Bring an .xlsx file of a spreadsheet, or save it as “CSV UTF-8” and "
      "bring that.",
      {{"file", file.name}});
}

Message refusal_of(const SourceFile& file, WorkbookProblem problem) {
  switch (problem) {
    case WorkbookProblem::too_large:
      return say(
          "{file} is too large for a table of people. Take out sheets and columns that nobody "
          "needs, or save the sheet as “CSV UTF-8”.",
          {{"file", file.name}});
    case WorkbookProblem::empty:
      return say("{file}: all its sheets are empty.", {{"file", file.name}});
    case WorkbookProblem::no_workbook:
      return no_table(file);
    case WorkbookProblem::damaged:
      break;
  }
  return say(
      "{file} cannot be read: it is damaged. Open it in your spreadsheet, save it again as .xlsx, "
      "and bring that.",
      {{"file", file.name}});
}

/// One line a row: a line break in a cell becomes a blank.
std::string csv_of(SheetRows& rows) {
  std::string csv;
  for (auto& row : rows) {
    for (std::string& cell : row) {
      std::ranges::replace(cell, '\n', ' ');
      std::ranges::replace(cell, '\r', ' ');
    }
    if (row.empty()) {
      csv += "\r\n";
    } else {
      append_csv_row(csv, row);
    }
  }
  return csv;
}

ReadText text_of_workbook(const SourceFile& file) {
  ReadSheet read = read_sheet(file.content);
  if (!read.sheet) return refused(refusal_of(file, read.problem));
  PlainText plain{.text = csv_of(read.sheet->rows), .notes = {}};
  if (!read.sheet->others.empty()) {
    plain.notes.push_back(
        say("{file}: the sheet “{sheet}” was read. Its other sheets were passed over.",
            {{"file", file.name}, {"sheet", read.sheet->name}}));
  }
  return {.plain = std::move(plain), .problem = {}};
}

ReadText read_as(const SourceFile& file, std::optional<std::string> text, Message note) {
  if (!text) return refused(no_table(file));
  return {.plain = PlainText{.text = *std::move(text), .notes = {std::move(note)}}, .problem = {}};
}

}  // namespace

ReadText plain_text_of(const SourceFile& file) {
  const std::string_view bytes = file.content;
  if (is_archive(bytes)) return text_of_workbook(file);
  if (is_old_office_file(bytes)) {
    return refused(say(
        "{file} is an old .xls file, or is locked. Open it in your spreadsheet, save it as .xlsx "
        "without a lock, and bring that.",
        {{"file", file.name}}));
  }
  if (const auto order = utf16_order(bytes)) {
    return read_as(file, whole_utf16(bytes, *order),
                   say("{file} is UTF-16 text. It was read so.", {{"file", file.name}}));
  }
  if (is_utf8(bytes)) return {.plain = PlainText{std::string(bytes), {}}, .problem = {}};
  return read_as(file, whole_windows(bytes),
                 say("{file} is no UTF-8 text. Its letters were read as Windows-1252: check that "
                     "names with accents are right.",
                     {{"file", file.name}}));
}

std::string workbook_of_csv(std::string_view sheet_name, std::string_view csv) {
  CsvReader reader(csv);
  SheetRows rows;
  for (CsvRow row; reader.next(row);) rows.push_back(row.fields);
  return workbook_of(sheet_name, rows);
}

}  // namespace alongside
