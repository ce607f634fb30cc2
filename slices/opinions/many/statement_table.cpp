#include "slices/opinions/many/statement_table.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <numeric>
#include <ranges>
#include <utility>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"
#include "slices/opinions/imports/csv_table.h"
#include "slices/opinions/imports/export_text.h"

namespace alongside::opinions {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::array<std::string_view, 9> headings_of_statements{
    "statement", "statements", "comment-body", "comment", "comments",
    "text",      "idea",       "ideas",        "opinion"};

bool is_heading_of_statements(std::string_view cell) {
  return std::ranges::find(headings_of_statements, column_name(cell)) !=
         headings_of_statements.end();
}

/// A sentence rather than a heading: several words, and not a few letters.
bool is_sentence(std::string_view cell) {
  constexpr std::size_t letters_of_sentence = 20;
  return cell.size() >= letters_of_sentence && std::ranges::count(cell, ' ') >= 2;
}

std::size_t filled(const std::vector<std::string>& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row, [](const std::string& cell) { return !cell.empty(); }));
}

/// Nothing where the text is no table with such cells.
std::optional<Rows> rows_with(std::string_view text, char separator) {
  CsvReader reader(text, {separator, CsvStyle::Quotes::loose});
  Rows rows;
  for (CsvRow row; reader.next(row);) {
    for (std::string& cell : row.fields) cell = tidied_line(repaired_utf8(cell));
    if (filled(row.fields) > 0) rows.push_back(std::move(row.fields));
  }
  if (reader.problem()) return std::nullopt;
  return rows;
}

/// Nine in ten rows are as wide as most are, but for titles above them: sentences with commas in
/// them are of any width.
bool is_table(const Rows& rows) {
  std::map<std::size_t, std::size_t> widths;
  for (const auto& row : rows) ++widths[row.size()];
  const auto most =
      std::ranges::max_element(widths, {}, [](const auto& width) { return width.second; });
  constexpr std::size_t title_rows = 3;
  return most != widths.end() && most->first >= 2 &&
         (most->second + title_rows) * 10 >= rows.size() * 9 && most->second >= 2;
}

/// Sentences have a blank after what might divide cells; cells of a table mostly begin at once.
bool blanks_follow(std::string_view text, char separator) {
  bool quoted = false;
  std::size_t with_blank = 0, all = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted || text[i] != separator) continue;
    ++all;
    if (text[i + 1] == ' ') ++with_blank;
  }
  return with_blank * 2 > all;
}

bool is_whole_number(const std::string& cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos;
}

/// What no list of sentences has: a row of headings that names the statements, or a number in each
/// row.
bool has_marks_of_table(const Rows& rows) {
  constexpr std::size_t rows_above = 4;
  for (std::size_t i = 0; i < std::min(rows.size(), rows_above); ++i) {
    if (filled(rows[i]) > 1 && std::ranges::any_of(rows[i], is_heading_of_statements)) return true;
  }
  const auto begins_with_number = [](const auto& row) { return is_whole_number(row.front()); };
  return std::ranges::all_of(rows | std::views::drop(1), begins_with_number);
}

/// A list of sentences, which have as many commas each by chance.
bool is_prose(std::string_view text, char separator, const Rows& rows) {
  return separator != '\t' && blanks_follow(text, separator) && !has_marks_of_table(rows);
}

Rows lines_as_rows(std::string_view text) {
  Rows rows;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.size() > 1 && line.starts_with('"') && line.ends_with('"')) {
      line = line.substr(1, line.size() - 2);
    }
    std::string cell = tidied_line(repaired_utf8(line));
    if (!cell.empty()) rows.push_back({std::move(cell)});
  }
  return rows;
}

/// Above the headings may stand titles, of one cell each.
void take_headings(Rows& rows, StatementTable& table) {
  const auto is_title = [](const auto& row) { return filled(row) < 2; };
  const bool one_column = std::ranges::all_of(rows, [](const auto& row) { return row.size() < 2; });
  if (!one_column) rows.erase(rows.begin(), std::ranges::find_if_not(rows, is_title));
  if (rows.empty()) return;
  const bool none = std::ranges::any_of(rows.front(), is_sentence) &&
                    std::ranges::none_of(rows.front(), is_heading_of_statements);
  const bool one_without =
      rows.front().size() == 1 && !is_heading_of_statements(rows.front().front());
  if (!none && !one_without) {
    table.headings = rows.front();
    rows.erase(rows.begin());
  }
}

/// The only column that looks like statements.
std::optional<std::size_t> column_of_statements(const StatementTable& table) {
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    if (is_heading_of_statements(table.headings[i])) return i;
  }
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    const auto sentences =
        std::ranges::count_if(table.rows, [&](const auto& row) { return is_sentence(row[i]); });
    if (sentences == 0) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return table.headings.size() == 1 ? std::optional<std::size_t>(0) : found;
}

Rows rows_of(const ExportText& text, std::string_view plain) {
  for (const char separator : {text.separator, '\t', ';', ','}) {
    auto rows = rows_with(plain, separator);
    if (rows && is_table(*rows) && !is_prose(plain, separator, *rows)) return *std::move(rows);
  }
  // A cell may hold line ends where it is quoted.
  if (auto rows = rows_with(plain, '\t')) {
    const auto is_wide = [](const auto& row) { return row.size() > 1; };
    if (std::ranges::none_of(*rows, is_wide)) return *std::move(rows);
  }
  return lines_as_rows(plain);
}

}  // namespace

Result<StatementTable> read_statement_table(const SourceFile& file) {
  const ExportText text = export_text(file.content);
  std::string_view plain = text.text();
  if (plain.starts_with("\xEF\xBB\xBF")) plain.remove_prefix(3);
  StatementTable table;
  Rows rows = rows_of(text, plain);
  if (!rows.empty()) take_headings(rows, table);
  if (rows.empty()) return Problem{file.field, empty_file(file)};
  const auto widest =
      std::ranges::max_element(rows, {}, [](const auto& row) { return row.size(); });
  const std::size_t width = std::max(widest->size(), table.headings.size());
  table.headings.resize(width);
  for (auto& row : rows) row.resize(width);
  table.rows = std::move(rows);
  table.column = column_of_statements(table);
  return table;
}

std::string list_of(const StatementTable& table, std::size_t column) {
  std::string list;
  for (const auto& row : table.rows) {
    if (!row[column].empty()) list += row[column] + '\n';
  }
  return list;
}

ColumnsToChoose columns_to_choose(const StatementTable& table) {
  std::vector<std::size_t> bytes(table.headings.size());
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) bytes[i] += row[i].size();
  }
  std::vector<std::size_t> places(bytes.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, std::greater(), [&](std::size_t i) { return bytes[i]; });
  places.resize(std::min(places.size(), columns_to_choose_most));
  std::ranges::sort(places);
  ColumnsToChoose chosen{.columns = places, .csv = {}};
  const auto append = [&](const std::vector<std::string>& row) {
    std::vector<std::string> cells;
    for (const std::size_t place : places) cells.push_back(row[place]);
    append_csv_row(chosen.csv, cells);
  };
  append(table.headings);
  std::ranges::for_each(table.rows, append);
  return chosen;
}

StatementTable table_to_choose_from(std::string_view csv) {
  CsvReader reader(csv);
  StatementTable table;
  for (CsvRow row; reader.next(row);) {
    for (std::string& cell : row.fields) cell = tidied_line(repaired_utf8(cell));
    if (table.headings.empty()) {
      table.headings = std::move(row.fields);
      continue;
    }
    row.fields.resize(table.headings.size());
    table.rows.push_back(std::move(row.fields));
  }
  return table;
}

std::vector<std::string> examples_in(const StatementTable& table, std::size_t column) {
  std::vector<std::string> examples;
  for (const auto& row : table.rows) {
    if (examples.size() == examples_of_column) break;
    if (row[column].empty() || std::ranges::find(examples, row[column]) != examples.end()) continue;
    examples.push_back(row[column]);
  }
  return examples;
}

}  // namespace alongside::opinions
