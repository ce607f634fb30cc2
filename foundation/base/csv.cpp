#include "foundation/base/csv.h"

namespace alongside {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool needs_quotes(std::string_view field) {
  return field.find_first_of(",\"\r\n") != std::string_view::npos;
}

/// OWASP, 'CSV injection': what spreadsheets run instead of show.
bool begins_formula(std::string_view field) {
  return !field.empty() &&
         std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos;
}

void append_quoted(std::string& out, std::string_view field) {
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

CsvReader::CsvReader(std::string_view text, CsvStyle style) : text_(text), style_(style) {
  if (text_.starts_with(byte_order_mark)) position_ = byte_order_mark.size();
  if (style_.quotes == CsvStyle::Quotes::loose) pass_told_separator();
}

/// Passes over a first line `sep=;`.
void CsvReader::pass_told_separator() {
  constexpr std::string_view told = "sep=";
  const std::string_view line =
      text_.substr(position_, text_.find_first_of("\r\n", position_) - position_);
  if (line.size() != told.size() + 1 || !line.starts_with(told)) return;
  position_ += line.size();
  if (position_ < text_.size()) pass_line_end();
}

/// Passes over `\n`, `\r\n` or `\r`.
void CsvReader::pass_line_end() {
  if (text_[position_] == '\r' && text_.substr(position_ + 1).starts_with('\n')) ++position_;
  ++position_;
  ++line_;
}

bool CsvReader::next(CsvRow& row) {
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
    more = position_ < text_.size() && text_[position_] == style_.separator;
    if (more) ++position_;
  }
  row.fields.resize(count);
  if (position_ < text_.size()) pass_line_end();
  return true;
}

bool CsvReader::stop(CsvProblem::Kind kind, std::size_t line) {
  problem_ = CsvProblem{.line = line, .kind = kind};
  return false;
}

bool CsvReader::read_field(std::string& field) {
  field.clear();
  const bool quoted = position_ < text_.size() && text_[position_] == '"';
  return quoted ? read_quoted(field) : read_plain(field);
}

bool CsvReader::at_field_end() const {
  if (position_ >= text_.size()) return true;
  const char letter = text_[position_];
  return letter == style_.separator || letter == '\n' || letter == '\r';
}

/// Blanks between a closing quote and the end of its field.
void CsvReader::pass_blanks_at_end() {
  const std::size_t after = position_;
  while (position_ < text_.size() && text_[position_] == ' ') ++position_;
  if (!at_field_end()) position_ = after;
}

bool CsvReader::read_quoted(std::string& field) {
  const std::size_t first_line = line_, first = position_;
  if (!read_until_quote(field)) return false;
  const bool loose = style_.quotes == CsvStyle::Quotes::loose;
  if (loose) pass_blanks_at_end();
  if (at_field_end()) return true;
  if (!loose) return stop(CsvProblem::Kind::text_after_quote, line_);
  if (line_ != first_line) return stop(CsvProblem::Kind::unclosed_quote, first_line);
  position_ = first;
  return read_plain(field);
}

/// From one double quote to behind the one that closes it.
bool CsvReader::read_until_quote(std::string& field) {
  const std::size_t first_line = line_;
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
      return true;
    }
  }
}

bool CsvReader::read_plain(std::string& field) {
  const std::size_t first = position_;
  while (!at_field_end()) ++position_;
  if (position_ - first > csv_field_bytes) return stop(CsvProblem::Kind::field_too_long, line_);
  field.assign(text_, first, position_ - first);
  return true;
}

void append_csv_row(std::string& out, const std::vector<std::string>& fields,
                    CsvFormulas formulas) {
  bool first = true;
  for (const std::string& field : fields) {
    if (!first) out += ',';
    first = false;
    const bool defuse = formulas == CsvFormulas::defuse && begins_formula(field);
    if (needs_quotes(field)) {
      append_quoted(out, defuse ? "'" + field : field);
    } else {
      if (defuse) out += '\'';
      out += field;
    }
  }
  // A row of one empty field would be an empty line, which readers pass over.
  if (fields.size() == 1 && fields.front().empty()) out += "\"\"";
  out += "\r\n";
}

}  // namespace alongside
