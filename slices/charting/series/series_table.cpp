#include "slices/charting/series/series_table.h"

#include <algorithm>
#include <array>

#include "foundation/base/csv.h"
#include "foundation/base/folding.h"
#include "foundation/base/text.h"
#include "slices/charting/series/series.h"

namespace alongside::charting {
namespace {

constexpr std::size_t most_titles = 20;  // Lines above the headings.
constexpr std::size_t most_measure = 200;

// As `folded` gives them, in the languages whose spreadsheets we have seen.
constexpr std::array when_names{
    "date",  "day",   "month", "week", "quarter", "year",  "period",     "time",  "when",
    "datum", "data",  "fecha", "dato", "dátum",   "tarih", "päivä",      "дата",  "ημερομηνία",
    "monat", "mois",  "mes",   "mês",  "mese",    "maand", "månad",      "måned", "miesiąc",
    "tag",   "woche", "jahr",  "jour", "semaine", "zeit",  "päivämäärä", "日付",  "日期"};
constexpr std::array value_names{"value",  "number", "count",    "result", "measure", "wert",
                                 "anzahl", "zahl",   "valeur",   "nombre", "valor",   "número",
                                 "numero", "valore", "waarde",   "aantal", "värde",   "antal",
                                 "verdi",  "værdi",  "wartość",  "liczba", "arvo",    "hodnota",
                                 "érték",  "değer",  "значение", "τιμή",   "値",      "数值"};
constexpr std::array note_names{
    "note",          "notes",     "comment",   "comments",   "event",      "remark",
    "what happened", "notiz",     "bemerkung", "nota",       "notas",      "remarque",
    "commentaire",   "kommentar", "anmerkung", "opmerking",  "anteckning", "merknad",
    "uwaga",         "huomautus", "poznámka",  "megjegyzés", "примечание"};

bool is_named(const std::string& cell, const auto& names) {
  const std::string plain = folded(cell);
  return std::ranges::any_of(names, [&](const char* name) { return plain == name; });
}

/// What stands most often in the lines, of those that stand between cells. A comma inside numbers
/// is no sign of anything where semicolons or tabs are there as often.
char separator_between_cells(std::string_view text) {
  constexpr std::string_view told = "sep=";
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.starts_with(told) && text.size() > told.size() && text[told.size()] >= ' ') {
    return text[told.size()];
  }
  std::array<std::size_t, 3> lines_with{};
  constexpr std::array signs{';', '\t', ','};
  for (std::size_t seen = 0; seen < 100 && !text.empty(); ++seen) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    for (std::size_t n = 0; n < signs.size(); ++n) {
      lines_with[n] += line.find(signs[n]) != line.npos ? 1U : 0U;
    }
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return signs[static_cast<std::size_t>(std::ranges::max_element(lines_with) - lines_with.begin())];
}

using Rows = std::vector<CsvRow>;

Result<Rows> rows_of(const SourceFile& file, char separator) {
  CsvReader reader(file.content, {.separator = separator, .quotes = CsvStyle::Quotes::loose});
  Rows rows;
  CsvRow row;
  while (reader.next(row)) {
    if (rows.size() >= most_points + most_titles) {
      return Problem{file.field, say("{file} has more lines than a chart can show: {most} at most.",
                                     {{"file", file.name}, {"most", std::int64_t{most_points}}})};
    }
    for (std::string& cell : row.fields) cell = tidied_line(cell);
    const auto is_blank = [](const std::string& cell) { return cell.empty(); };
    if (!std::ranges::all_of(row.fields, is_blank)) rows.push_back(row);
  }
  if (reader.problem()) return Problem{file.field, wording_of(*reader.problem(), file)};
  if (rows.empty()) return Problem{file.field, empty_file(file)};
  return rows;
}

struct Columns {
  std::size_t below = 0;  // The first row of points.
  std::optional<std::size_t> when, value, note;
};

std::optional<std::size_t> named(const CsvRow& row, const auto& names) {
  for (std::size_t n = 0; n < row.fields.size(); ++n) {
    if (is_named(row.fields[n], names)) return n;
  }
  return std::nullopt;
}

/// By the names in the first rows.
std::optional<Columns> by_names(const Rows& rows) {
  for (std::size_t n = 0; n < std::min(rows.size(), most_titles); ++n) {
    const Columns found{.below = n + 1,
                        .when = named(rows[n], when_names),
                        .value = named(rows[n], value_names),
                        .note = named(rows[n], note_names)};
    if (found.value && (found.when || rows[n].fields.size() == 1)) return found;
    // "Month, Complaints": what is beside the time is the number.
    if (found.when && !found.value && rows[n].fields.size() > *found.when + 1) {
      return Columns{found.below, found.when, *found.when + 1, found.note};
    }
  }
  return std::nullopt;
}

bool has_digits_first(const std::string& cell) {
  const auto at = cell.find_first_not_of("+-'");
  return at != cell.npos && cell[at] >= '0' && cell[at] <= '9';
}

/// In their order: the time, the number, a note. Rows above the first number are titles.
Columns by_order(const Rows& rows) {
  const bool one_column =
      std::ranges::all_of(rows, [](const CsvRow& row) { return row.fields.size() == 1; });
  Columns found;
  if (!one_column) found.when = 0;
  found.value = one_column ? 0 : 1;
  if (!one_column) found.note = 2;
  while (found.below + 1 < rows.size() && found.below < most_titles) {
    const auto& cells = rows[found.below].fields;
    if (cells.size() > *found.value && has_digits_first(cells[*found.value])) break;
    ++found.below;
  }
  return found;
}

std::string cell_at(const CsvRow& row, std::optional<std::size_t> column) {
  return column && *column < row.fields.size() ? row.fields[*column] : "";
}

}  // namespace

Result<SeriesTable> series_table(const SourceFile& file) {
  SeriesTable table{.separator = separator_between_cells(file.content), .measure = {}, .rows = {}};
  const Result<Rows> rows = rows_of(file, table.separator);
  if (!rows) return rows.problems();
  const auto named_columns = by_names(*rows);
  table.by_names = named_columns.has_value();
  const Columns columns = named_columns ? *named_columns : by_order(*rows);
  if (columns.below > 0) {
    table.measure = cell_at((*rows)[columns.below - 1], columns.value);
    if (is_named(table.measure, value_names) || table.measure.size() > most_measure) {
      table.measure.clear();
    }
  }
  for (std::size_t n = columns.below; n < rows->size(); ++n) {
    const CsvRow& row = (*rows)[n];
    table.rows.push_back({.line = row.line,
                          .when = cell_at(row, columns.when),
                          .value = cell_at(row, columns.value),
                          .note = cell_at(row, columns.note)});
  }
  if (!columns.when) {
    for (std::size_t n = 0; n < table.rows.size(); ++n) table.rows[n].when = std::to_string(n + 1);
  }
  return table;
}

}  // namespace alongside::charting
