#include "slices/opinions/csv_table.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

/// ASCII alone: names of columns are program words, not language.
std::string column_name(std::string_view heading) {
  std::string name = tidied_line(repaired_utf8(heading));
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == '_' || letter == ' ') letter = '-';
  }
  return name;
}

bool is_empty_row(const CsvRow& row) {
  return std::ranges::all_of(row.fields, [](const std::string& field) { return field.empty(); });
}

}  // namespace

CsvTable::CsvTable(const SourceFile& file, std::string_view text_column)
    : file_(file), reader_(file.content) {
  if (!read_row()) {
    if (!problem_) {
      problem_ = problem_here(say("{file} is empty. Choose the file again.", place()));
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
  problem_ = problem_here(
      say("{file}, line {line}: there are more columns than the first line names. Put text that "
          "has a comma in double quotes.",
          place()));
  return false;
}

const std::string& CsvTable::at(std::optional<std::size_t> column) const {
  static const std::string nothing;
  return column && *column < row_.fields.size() ? row_.fields[*column] : nothing;
}

std::vector<Argument> CsvTable::place(std::vector<Argument> more) const {
  more.push_back({"file", file_.name});
  more.push_back({"line", static_cast<std::int64_t>(std::max<std::size_t>(row_.line, 1))});
  return more;
}

Problem CsvTable::missing_column(std::string_view name) const {
  return problem_here(
      say("{file}, line 1: there is no column “{column}”. The first line must name the columns. "
          "Check that this is the right file.",
          place({{"column", std::string(name)}})));
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
    fields[*text_column_].append(",").append(fields[*text_column_ + i]);
  }
  const auto after = fields.begin() + static_cast<std::ptrdiff_t>(*text_column_) + 1;
  fields.erase(after, after + static_cast<std::ptrdiff_t>(extra));
}

void CsvTable::note_reader_problem() {
  row_.line = reader_.problem()->line;
  using enum CsvProblem::Kind;
  switch (reader_.problem()->kind) {
    case unclosed_quote:
      problem_ = problem_here(
          say("{file}, line {line}: text in double quotes begins here and never ends. The file "
              "may be cut off. Save or download it again.",
              place()));
      break;
    case text_after_quote:
      problem_ = problem_here(
          say("{file}, line {line}: there is text after a closing double quote. Write a double "
              "quote inside text twice.",
              place()));
      break;
    case too_many_fields:
      problem_ = problem_here(
          say("{file}, line {line}: this line has too many columns. Check that the file is a CSV "
              "file.",
              place()));
      break;
    case field_too_long:
      problem_ = problem_here(
          say("{file}, line {line}: one text is too long. Check that each text in double quotes "
              "ends.",
              place()));
      break;
  }
}

}  // namespace alongside::opinions
