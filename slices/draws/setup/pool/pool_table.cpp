#include "slices/draws/setup/pool/pool_table.h"

#include <algorithm>
#include <array>
#include <map>

#include "foundation/base/text.h"
#include "slices/draws/setup/pool/plain_table.h"

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

std::ptrdiff_t filled_cells(const CsvRow& row) {
  return std::ranges::count_if(row.fields, [](const std::string& cell) { return !is_blank(cell); });
}

/// A title above the headings: one cell alone, with more of them in the next row. The name of a
/// column that every file about a draw may have is none.
bool is_title(const CsvRow& row, const CsvRow& next) {
  constexpr std::array<std::string_view, 6> names{"id",    "nationbuilder_id", "feature",
                                                  "value", "category",         "number"};
  if (filled_cells(row) != 1 || filled_cells(next) < 2) return false;
  const auto filled = std::ranges::find_if_not(row.fields, is_blank);
  return std::ranges::find(names, folded(*filled)) == names.end();
}

bool next_filled(CsvReader& reader, CsvRow& row) {
  bool found = false;
  do {
    found = reader.next(row);
  } while (found && std::ranges::all_of(row.fields, is_blank));
  return found;
}

/// The row of headings. Titles above it are passed over; `next` is the first row below it, where it
/// was read already.
std::optional<CsvRow> find_headings(const SourceFile& file, CsvReader& reader, Table& table,
                                    std::optional<CsvRow>& next) {
  CsvRow row;
  if (!next_filled(reader, row)) return std::nullopt;
  constexpr int most_titles = 5;
  for (int i = 0; i < most_titles && filled_cells(row) == 1; ++i) {
    CsvRow below;
    if (!next_filled(reader, below)) return row;
    if (!is_title(row, below)) {
      next = std::move(below);
      return row;
    }
    table.notes.push_back(
        say("{file}, line {line}: a title stands above the names of the columns. "
            "It was passed over.",
            place_in(file, row.line)));
    row = std::move(below);
  }
  return row;
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

void take_rows(const SourceFile& file, CsvReader& reader, std::optional<CsvRow> first, Table& table,
               Mistakes& mistakes) {
  if (first) take_row(file, *first, table, mistakes);
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

std::optional<Table> read_table(const SourceFile& brought, Mistakes& mistakes) {
  if (is_no_text(brought, mistakes)) return std::nullopt;
  Table table;
  auto plain = plain_table(brought);
  if (plain) table.notes = std::move(plain->notes);
  const SourceFile file{brought.field, brought.name, plain ? plain->text : brought.content};
  CsvReader reader(file.content);
  std::optional<CsvRow> next;
  const auto headings = find_headings(file, reader, table, next);
  if (!headings && reader.problem()) {
    mistakes.tell(file, reader.problem()->line, wording_of(*reader.problem(), file));
    return std::nullopt;
  }
  if (!headings) {
    mistakes.tell(file, 0, empty_file(file));
    return std::nullopt;
  }
  table.headings = tidied_headings(*headings);
  table.heading_line = headings->line;
  if (table.headings.size() > most_columns) {
    mistakes.tell(file, headings->line,
                  say("{file}, line {line}: there are more than {most} columns. Take out those "
                      "that nobody needs.",
                      place_in(file, headings->line, {{"most", std::int64_t{most_columns}}})));
    return std::nullopt;
  }
  tell_double_headings(file, *headings, table.headings, mistakes);
  take_rows(file, reader, std::move(next), table, mistakes);
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
