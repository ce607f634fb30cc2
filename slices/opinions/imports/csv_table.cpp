#include "slices/opinions/imports/csv_table.h"

#include <algorithm>
#include <utility>

#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

bool is_empty_row(const CsvRow& row) {
  return std::ranges::all_of(row.fields, [](const std::string& field) { return field.empty(); });
}

}  // namespace

/// ASCII alone: names of columns are program words, not language.
std::string column_name(std::string_view heading) {
  std::string name = tidied_line(repaired_utf8(heading));
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == '_' || letter == ' ') letter = '-';
  }
  return name;
}

CsvTable::CsvTable(const SourceFile& file, std::string_view text_column)
    : file_(file), text_(export_text(file.content)), reader_(text_.text(), text_.style()) {
  if (!read_row()) {
    if (!problem_) {
      problem_ = problem_here(empty_file(file_));
    }
    return;
  }
  headings_ = row_.fields;
  text_column_ = column(text_column);
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
  if (name.empty()) return std::nullopt;
  const std::string wanted = column_name(name);
  const auto is_wanted = [&](const std::string& heading) { return column_name(heading) == wanted; };
  const auto found = std::ranges::find_if(headings_, is_wanted);
  if (found == headings_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - headings_.begin());
}

std::optional<Problem> CsvTable::column_twice(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto has_name = [&](const std::string& one) { return column_name(one) == name; };
    if (std::ranges::count_if(headings_, has_name) < 2) continue;
    return problem_here(
        say("{file}, line 1: the column “{column}” stands there twice. Take one of them out.",
            place({{"column", std::string(name)}})));
  }
  return std::nullopt;
}

bool CsvTable::next() {
  if (problem_ || !read_row()) return false;
  while (row_.fields.size() > headings_.size() && row_.fields.back().empty() && !text_column_) {
    row_.fields.pop_back();
  }
  if (row_.fields.size() <= headings_.size()) return true;
  if (text_column_) {
    join_overflow();
    return true;
  }
  problem_ = problem_here(too_many_columns(file_, row_.line));
  return false;
}

const std::string& CsvTable::at(std::optional<std::size_t> column) const {
  static const std::string nothing;
  return column && *column < row_.fields.size() ? row_.fields[*column] : nothing;
}

std::vector<Argument> CsvTable::place(std::vector<Argument> more) const {
  return place_in(file_, row_.line, std::move(more));
}

Problem CsvTable::missing_column(std::string_view name) const {
  return problem_here(alongside::missing_column(file_, name));
}

bool CsvTable::read_row() {
  while (reader_.next(row_)) {
    if (!is_empty_row(row_)) return true;
  }
  if (reader_.problem()) note_reader_problem();
  return false;
}

void CsvTable::join_overflow() {
  auto& fields = row_.fields;
  const std::size_t extra = fields.size() - headings_.size();
  for (std::size_t i = 1; i <= extra; ++i) {
    fields[*text_column_].append(1, text_.separator).append(fields[*text_column_ + i]);
  }
  const auto after = fields.begin() + static_cast<std::ptrdiff_t>(*text_column_) + 1;
  fields.erase(after, after + static_cast<std::ptrdiff_t>(extra));
}

void CsvTable::note_reader_problem() {
  row_.line = reader_.problem()->line;
  if (reader_.problem()->kind == CsvProblem::Kind::unclosed_quote) {
    problem_ = problem_here(
        say("{file}, line {line}: text in double quotes begins here and does not end where it "
            "should. Put the missing double quote there, or save or download the file again.",
            place()));
    return;
  }
  problem_ = problem_here(wording_of(*reader_.problem(), file_));
}

}  // namespace alongside::opinions
