#include "slices/draws/setup/pool/plain_table.h"

#include <algorithm>

#include "foundation/base/csv.h"

namespace alongside::draws {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

std::string_view line_at_start(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

/// The mark that a first line "sep=;" names, as spreadsheets write it for each other.
std::optional<char> named_separator(std::string_view line) {
  if (line.starts_with('"') && line.ends_with('"') && line.size() > 1) {
    line = line.substr(1, line.size() - 2);
  }
  constexpr std::string_view name = "sep=";
  if (line.size() != name.size() + 1 || !line.starts_with(name)) return std::nullopt;
  const char separator = line.back();
  if (separator != ',' && separator != ';' && separator != '\t') return std::nullopt;
  return separator;
}

bool has_outside_quotes(std::string_view line, char wanted) {
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"') quoted = !quoted;
    if (!quoted && letter == wanted) return true;
  }
  return false;
}

/// Reads one cell after another of a text with another mark than a comma.
class OtherCells {
 public:
  OtherCells(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::string with_commas() {
    std::string made;
    while (at_ < text_.size()) {
      std::vector<std::string> row;
      do {
        row.push_back(cell());
      } while (at_ < text_.size() && text_[at_] == separator_ && ++at_ <= text_.size());
      if (row.size() > 1 || !row.front().empty()) append_csv_row(made, row);
      if (made.ends_with("\r\n")) made.resize(made.size() - 2);
      made += line_end();
    }
    return made;
  }

 private:
  bool ends_cell(std::size_t at) const {
    return at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' || text_[at] == '\r';
  }

  std::string cell() {
    if (at_ < text_.size() && text_[at_] == '"') {
      if (auto quoted = quoted_cell()) return *std::move(quoted);
    }
    const std::size_t begin = at_;
    while (!ends_cell(at_)) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  /// Nothing where no quote ends it: then the first one is a letter.
  std::optional<std::string> quoted_cell() {
    std::string made;
    for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
      if (text_[at] != '"') {
        made += text_[at];
      } else if (at + 1 < text_.size() && text_[at + 1] == '"') {
        made += text_[at++];
      } else if (ends_cell(at + 1)) {
        at_ = at + 1;
        return made;
      } else {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::string_view line_end() {
    const std::size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    return text_.substr(begin, at_ - begin);
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
};

Message read_with(const SourceFile& file, char separator) {
  return separator == '\t'
             ? say("{file}: tabs stand between the columns. It was read so.", {{"file", file.name}})
             : say("{file}: semicolons stand between the columns. It was read so.",
                   {{"file", file.name}});
}

}  // namespace

char separator_in(std::string_view text) {
  // A title may stand above; it has blanks in it.
  for (int titles = 0; titles < 6 && !text.empty(); ++titles) {
    const std::string_view line = line_at_start(text);
    for (const char separator : {',', '\t', ';'}) {
      if (has_outside_quotes(line, separator)) return separator;
    }
    if (!line.empty() && line.find(' ') == line.npos) break;
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return ',';
}

std::string with_commas(std::string_view text, char separator) {
  return OtherCells(text, separator).with_commas();
}

std::optional<PlainTable> plain_table(const SourceFile& file) {
  std::string_view text = file.content;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::string_view line = line_at_start(text);
  const auto named = named_separator(line);
  std::string_view rest = text;
  if (named) rest.remove_prefix(line.size());
  const char separator = named ? *named : separator_in(rest);
  if (!named && separator == ',') return std::nullopt;
  PlainTable table{.text = separator == ',' ? std::string(rest) : with_commas(rest, separator),
                   .notes = {}};
  if (separator != ',') table.notes.push_back(read_with(file, separator));
  return table;
}

}  // namespace alongside::draws
