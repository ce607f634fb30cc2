#include "slices/draws/setup/pool/pool_table.h"

#include <algorithm>
#include <map>

#include "foundation/base/text.h"

namespace alongside::draws {
namespace {

bool is_blank(const std::string& cell) {
  return tidied_line(cell).empty();
}

std::size_t first_bad_line(std::string_view content) {
  std::size_t line = 1;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size() - 1) + 1;
    if (!is_utf8(content.substr(0, end))) return line;
    content.remove_prefix(end);
    ++line;
  }
  return 1;
}

/// What needs no look at rows; true where there is nothing more to read.
bool is_no_text(const SourceFile& file, Mistakes& mistakes) {
  if (file.content.size() > most_pool_bytes) {
    mistakes.tell(file, 0,
                  say("{file} is too large: {most} MB is the most.",
                      place_in(file, 1, {{"most", std::int64_t{most_pool_bytes / 1024 / 1024}}})));
    return true;
  }
  if (is_utf8(file.content)) return false;
  const std::size_t line = first_bad_line(file.content);
  mistakes.tell(file, line,
                say("{file}, line {line}: some letters cannot be read, because the file is not "
                    "UTF-8 text. Save it again as “CSV UTF-8”.",
                    place_in(file, line)));
  return true;
}

/// Where the only heading holds another mark that programs set between columns.
bool has_other_separator(const SourceFile& file, const CsvRow& first, Mistakes& mistakes) {
  if (first.fields.size() > 1) return false;
  const std::string& heading = first.fields.front();
  const bool semicolons = heading.find(';') != std::string::npos;
  if (!semicolons && heading.find('\t') == std::string::npos) return false;
  mistakes.tell(file, first.line,
                semicolons ? say("{file}, line {line}: semicolons stand between the columns. Save "
                                 "it again with commas (“CSV, comma separated”).",
                                 place_in(file, first.line))
                           : say("{file}, line {line}: tabs stand between the columns. Save it "
                                 "again with commas (“CSV, comma separated”).",
                                 place_in(file, first.line)));
  return true;
}

std::vector<std::string> tidied_headings(const CsvRow& first) {
  std::vector<std::string> headings;
  for (const std::string& field : first.fields) headings.push_back(tidied_line(field));
  return headings;
}

void tell_double_headings(const SourceFile& file, const CsvRow& first,
                          const std::vector<std::string>& headings, Mistakes& mistakes) {
  std::map<std::string_view, int> times;
  for (const std::string& heading : headings) {
    if (heading.empty() || ++times[heading] != 2) continue;
    mistakes.tell(file, first.line,
                  say("{file}, line {line}: two columns are called “{column}”. Give one of them "
                      "another name, or take it out.",
                      place_in(file, first.line, {{"column", heading}})));
  }
}

/// Puts the row into the table. Blank cells that hang over at its end are cut.
void take_row(const SourceFile& file, const CsvRow& row, Table& table, Mistakes& mistakes) {
  if (std::ranges::all_of(row.fields, is_blank)) return;
  const std::size_t width = table.headings.size();
  const std::size_t taken = std::min(width, row.fields.size());
  const auto over = row.fields.begin() + static_cast<std::ptrdiff_t>(taken);
  if (!std::all_of(over, row.fields.end(), is_blank)) {
    return mistakes.tell(file, row.line, too_many_columns(file, row.line));
  }
  table.rows.push_back({row.line, {row.fields.begin(), over}});
  table.rows.back().cells.resize(width);
}

void take_rows(const SourceFile& file, CsvReader& reader, Table& table, Mistakes& mistakes) {
  for (CsvRow row; reader.next(row);) {
    take_row(file, row, table, mistakes);
    if (table.rows.size() * table.headings.size() <= most_cells) continue;
    mistakes.tell(file, row.line,
                  say("{file}, line {line}: the file is too large from here on. {most} cells is "
                      "the most: take out columns that nobody needs.",
                      place_in(file, row.line, {{"most", std::int64_t{most_cells}}})));
    return;
  }
}

}  // namespace

std::optional<Table> read_table(const SourceFile& file, Mistakes& mistakes) {
  if (is_no_text(file, mistakes)) return std::nullopt;
  CsvReader reader(file.content);
  CsvRow first;
  bool found = false;
  do {
    found = reader.next(first);
  } while (found && std::ranges::all_of(first.fields, is_blank));
  if (reader.problem()) {
    mistakes.tell(file, reader.problem()->line, wording_of(*reader.problem(), file));
    return std::nullopt;
  }
  if (!found) {
    mistakes.tell(file, 0, empty_file(file));
    return std::nullopt;
  }
  if (has_other_separator(file, first, mistakes)) return std::nullopt;
  Table table{.headings = tidied_headings(first)};
  if (table.headings.size() > most_columns) {
    mistakes.tell(file, first.line,
                  say("{file}, line {line}: there are more than {most} columns. Take out those "
                      "that nobody needs.",
                      place_in(file, first.line, {{"most", std::int64_t{most_columns}}})));
    return std::nullopt;
  }
  tell_double_headings(file, first, table.headings, mistakes);
  take_rows(file, reader, table, mistakes);
  if (reader.problem()) {
    mistakes.tell(file, reader.problem()->line, wording_of(*reader.problem(), file));
  }
  return table;
}

std::optional<std::size_t> column_named(const std::vector<std::string>& headings,
                                        std::string_view name) {
  const std::string wanted = tidied_line(name);
  const auto exact = std::ranges::find(headings, wanted);
  if (exact != headings.end()) return static_cast<std::size_t>(exact - headings.begin());
  std::optional<std::size_t> found;
  for (std::size_t column = 0; column < headings.size(); ++column) {
    if (folded(headings[column]) != folded(wanted)) continue;
    if (found) return std::nullopt;
    found = column;
  }
  return found;
}

}  // namespace alongside::draws
