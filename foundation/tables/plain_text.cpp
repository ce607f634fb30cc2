#include "foundation/tables/plain_text.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"
#include "foundation/tables/workbook.h"

namespace alongside {
namespace {

constexpr std::string_view little_endian_mark = "\xff\xfe", big_endian_mark = "\xfe\xff";

void append_utf8(std::string& out, char32_t letter) {
  const auto byte = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (letter < 0x80) return byte(letter);
  if (letter < 0x800) {
    byte(0xc0 | (letter >> 6));
    return byte(0x80 | (letter & 0x3f));
  }
  if (letter < 0x10000) {
    byte(0xe0 | (letter >> 12));
    byte(0x80 | ((letter >> 6) & 0x3f));
    return byte(0x80 | (letter & 0x3f));
  }
  byte(0xf0 | (letter >> 18));
  byte(0x80 | ((letter >> 12) & 0x3f));
  byte(0x80 | ((letter >> 6) & 0x3f));
  byte(0x80 | (letter & 0x3f));
}

enum class Order { little, big };

/// Nothing where halves of letters do not fit together.
std::optional<std::string> from_utf16(std::string_view bytes, Order order) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const auto one = static_cast<unsigned char>(bytes[at]);
    const auto two = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(order == Order::little ? one | (two << 8) : two | (one << 8));
  };
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const char32_t first = unit(at);
    if (first < 0xd800 || first > 0xdfff) {
      append_utf8(text, first);
      continue;
    }
    if (first > 0xdbff || at + 2 >= bytes.size()) return std::nullopt;
    const char32_t second = unit(at += 2);
    if (second < 0xdc00 || second > 0xdfff) return std::nullopt;
    append_utf8(text, 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
  }
  return text;
}

/// Of 0x80 to 0x9f; 0 where the code page has no letter.
constexpr std::array<char32_t, 32> windows_letters{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

bool is_control(unsigned char byte) {
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

/// Nothing where a byte is no letter of it: then it is something else.
std::optional<std::string> from_windows(std::string_view bytes) {
  std::string text;
  for (const char one : bytes) {
    const auto byte = static_cast<unsigned char>(one);
    if (is_control(byte)) return std::nullopt;
    const char32_t letter = byte < 0x80 || byte > 0x9f ? byte : windows_letters.at(byte - 0x80);
    if (letter == 0) return std::nullopt;
    append_utf8(text, letter);
  }
  return text;
}

/// Plain letters in UTF-16 without a mark: every other byte is zero.
std::optional<Order> order_without_mark(std::string_view bytes) {
  constexpr std::size_t enough = 4;
  if (bytes.size() < enough || bytes.size() % 2 != 0) return std::nullopt;
  const std::string_view begin = bytes.substr(0, 2 * enough);
  const auto zeros = [&](std::size_t from) {
    for (std::size_t at = from; at < begin.size(); at += 2) {
      if (begin[at] != '\0') return false;
    }
    return true;
  };
  if (zeros(1) && !zeros(0)) return Order::little;
  if (zeros(0) && !zeros(1)) return Order::big;
  return std::nullopt;
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

Message note_of_utf16(const SourceFile& file) {
  return say("{file} is UTF-16 text. It was read so.", {{"file", file.name}});
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
  for (const auto& [mark, order] :
       {std::pair(little_endian_mark, Order::little), std::pair(big_endian_mark, Order::big)}) {
    if (!bytes.starts_with(mark)) continue;
    return read_as(file, from_utf16(bytes.substr(mark.size()), order), note_of_utf16(file));
  }
  if (const auto order = order_without_mark(bytes)) {
    return read_as(file, from_utf16(bytes, *order), note_of_utf16(file));
  }
  if (is_utf8(bytes)) return {.plain = PlainText{std::string(bytes), {}}, .problem = {}};
  return read_as(file, from_windows(bytes),
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
