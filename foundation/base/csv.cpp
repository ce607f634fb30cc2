#include "foundation/base/csv.h"

namespace alongside {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool ends_field(char c) {
  return c == ',' || c == '\n' || c == '\r';
}

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

CsvReader::CsvReader(std::string_view text) : text_(text) {
  if (text_.starts_with(byte_order_mark)) position_ = byte_order_mark.size();
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
    more = position_ < text_.size() && text_[position_] == ',';
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

bool CsvReader::read_quoted(std::string& field) {
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
      break;
    }
  }
  if (position_ < text_.size() && !ends_field(text_[position_])) {
    return stop(CsvProblem::Kind::text_after_quote, line_);
  }
  return true;
}

bool CsvReader::read_plain(std::string& field) {
  std::size_t end = position_;
  while (end < text_.size() && !ends_field(text_[end])) ++end;
  if (end - position_ > csv_field_bytes) return stop(CsvProblem::Kind::field_too_long, line_);
  field.assign(text_, position_, end - position_);
  position_ = end;
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
