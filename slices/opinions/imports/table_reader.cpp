#include "slices/opinions/imports/table_reader.h"

namespace alongside::opinions {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

}  // namespace

TableReader::TableReader(std::string_view text, char separator)
    : text_(text), separator_(separator) {
  if (text_.starts_with(mark)) position_ = mark.size();
  pass_told_separator();
}

/// Passes over a first line `sep=;`.
void TableReader::pass_told_separator() {
  const std::string_view line =
      text_.substr(position_, text_.find_first_of("\r\n", position_) - position_);
  if (line.size() != 5 || !line.starts_with("sep=")) return;
  position_ += line.size();
  if (position_ < text_.size()) pass_line_end();
}

/// Passes over `\n`, `\r\n` or `\r`.
void TableReader::pass_line_end() {
  if (text_[position_] == '\r' && text_.substr(position_ + 1).starts_with('\n')) ++position_;
  ++position_;
  ++line_;
}

bool TableReader::next(CsvRow& row) {
  if (problem_) return false;
  while (position_ < text_.size() && (text_[position_] == '\n' || text_[position_] == '\r')) {
    pass_line_end();
  }
  if (position_ >= text_.size()) return false;
  row.line = line_;
  std::size_t count = 0;
  for (bool more = true; more;) {
    if (count == csv_fields) return stop(CsvProblem::Kind::too_many_fields, line_);
    // Strings of the row before are used again: a file of a million rows allocates little.
    if (row.fields.size() <= count) row.fields.emplace_back();
    if (!read_field(row.fields[count++])) return false;
    more = position_ < text_.size() && text_[position_] == separator_;
    if (more) ++position_;
  }
  row.fields.resize(count);
  if (position_ < text_.size()) pass_line_end();
  return true;
}

bool TableReader::stop(CsvProblem::Kind kind, std::size_t line) {
  problem_ = CsvProblem{.line = line, .kind = kind};
  return false;
}

bool TableReader::at_field_end() const {
  if (position_ >= text_.size()) return true;
  const char letter = text_[position_];
  return letter == separator_ || letter == '\n' || letter == '\r';
}

/// Blanks between a closing quote and the end of its field.
void TableReader::pass_blanks_at_end() {
  const std::size_t after = position_;
  while (position_ < text_.size() && text_[position_] == ' ') ++position_;
  if (!at_field_end()) position_ = after;
}

bool TableReader::read_field(std::string& field) {
  field.clear();
  const bool quoted = position_ < text_.size() && text_[position_] == '"';
  return quoted ? read_quoted(field) : read_plain(field);
}

bool TableReader::read_quoted(std::string& field) {
  const std::size_t first_line = line_, first = position_;
  ++position_;
  for (;;) {
    const std::size_t stop_at = text_.find_first_of("\"\r\n", position_);
    if (stop_at == text_.npos) return stop(CsvProblem::Kind::unclosed_quote, first_line);
    field.append(text_, position_, stop_at - position_);
    if (field.size() > csv_field_bytes) return stop(CsvProblem::Kind::field_too_long, first_line);
    position_ = stop_at;
    if (text_[position_] != '"') {
      const std::size_t line_end = position_;
      pass_line_end();
      field.append(text_, line_end, position_ - line_end);
    } else if (text_.substr(position_ + 1).starts_with('"')) {
      field += '"';
      position_ += 2;
    } else {
      ++position_;
      break;
    }
  }
  pass_blanks_at_end();
  if (at_field_end()) return true;
  if (line_ != first_line) return stop(CsvProblem::Kind::unclosed_quote, first_line);
  position_ = first;
  return read_plain(field);
}

bool TableReader::read_plain(std::string& field) {
  const std::size_t first = position_;
  while (!at_field_end()) ++position_;
  if (position_ - first > csv_field_bytes) return stop(CsvProblem::Kind::field_too_long, line_);
  field.assign(text_, first, position_ - first);
  return true;
}

}  // namespace alongside::opinions
