#include "slices/draws/setup/pool/typed_pool.h"

#include <algorithm>
#include <set>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"
#include "slices/draws/setup/pool/plain_table.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0;;) {
    const std::size_t to = text.find(separator, from);
    parts.push_back(text.substr(from, to - from));
    if (to == text.npos) return parts;
    from = to + 1;
  }
}

class ValueLines {
 public:
  ValueLines(const SourceFile& text, int seats, Mistakes& mistakes)
      : text_(text), seats_(seats), mistakes_(mistakes) {}

  std::optional<Features> read() {
    const std::size_t before = mistakes_.count();
    for (const std::string_view line : split(text_.content, '\n')) {
      ++line_;
      if (!tidied_line(line).empty()) take(line);
    }
    if (features_.features.empty() && mistakes_.count() == before) {
      mistakes_.tell(text_, 0, empty_file(text_));
    }
    if (mistakes_.count() != before) return std::nullopt;
    return std::move(features_);
  }

 private:
  void take(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == line.npos) {
      return tell(
          say("{file}, line {line}: there is no colon. Write the name of the feature, a "
              "colon, and its values with commas between them.",
              place_in(text_, line_)));
    }
    const std::string name = tidied_line(line.substr(0, colon));
    if (!names_.insert(folded(name)).second) {
      return tell(
          say("{file}, line {line}: “{feature}” is there twice. Put its values on one "
              "line.",
              place_in(text_, line_, {{"feature", name}})));
    }
    if (is_too_long(name) || name.empty()) return tell_name();
    lottery::Feature feature{.name = name, .values = {}};
    std::set<std::string> values;
    for (const std::string_view part : split(line.substr(colon + 1), ',')) {
      add(feature, tidied_line(part), values);
    }
    if (feature.values.empty()) {
      return tell(
          say("{file}, line {line}: “{feature}” has no values. Write them after the colon, "
              "with commas between them.",
              place_in(text_, line_, {{"feature", name}})));
    }
    features_.lines.emplace_back(feature.values.size(), line_);
    features_.features.push_back(std::move(feature));
    count_ += features_.lines.back().size();
    if (features_.features.size() > lottery::most_features || count_ > lottery::most_values) {
      tell_too_many();
    }
  }

  void add(lottery::Feature& feature, std::string value, std::set<std::string>& values) {
    if (value.empty()) return;  // A comma too many.
    if (is_too_long(value)) return tell_name();
    if (!values.insert(folded(value)).second) {
      return tell(
          say("{file}, line {line}: “{value}” of “{feature}” is there twice. Take one of "
              "them out.",
              place_in(text_, line_, {{"value", value}, {"feature", feature.name}})));
    }
    feature.values.push_back({.value = std::move(value), .min = 0, .max = seats_});
  }

  static bool is_too_long(const std::string& name) {
    return character_count(name) > most_name_characters;
  }

  void tell_name() {
    tell(say("{file}, line {line}: a name must have from 1 to {most} characters.",
             place_in(text_, line_, {{"most", std::int64_t{most_name_characters}}})));
  }

  void tell_too_many() {
    if (told_too_many_) return;
    told_too_many_ = true;
    tell(
        say("{file}, line {line}: there are more than {features} features, or {values} values in "
            "all. Take some out.",
            place_in(text_, line_,
                     {{"features", std::int64_t{lottery::most_features}},
                      {"values", std::int64_t{lottery::most_values}}})));
  }

  void tell(Message message) { mistakes_.tell(text_, line_, std::move(message)); }

  const SourceFile& text_;
  int seats_;
  Mistakes& mistakes_;
  Features features_;
  std::set<std::string> names_;
  std::size_t line_ = 0;
  std::size_t count_ = 0;
  bool told_too_many_ = false;
};

bool has_column(const CsvRow& headings, std::string_view name) {
  return column_named(headings.fields, name).has_value();
}

/// A table of values without quotas, with open ones: line by line, so that lines keep their
/// numbers. Nothing where it has quotas, or is no table that can be read.
std::optional<std::string> with_open_quotas(std::string_view text, int seats) {
  CsvReader reader(text);
  CsvRow row;
  if (!reader.next(row) || has_column(row, "min") || has_column(row, "max")) return std::nullopt;
  const std::size_t width = row.fields.size();
  std::string made;
  std::size_t line = 1;
  std::string min = "min", max = "max";
  do {
    for (; line < row.line; ++line) made += '\n';
    row.fields.resize(std::max(width, row.fields.size()));
    row.fields.push_back(std::exchange(min, "0"));
    row.fields.push_back(std::exchange(max, std::to_string(seats)));
    append_csv_row(made, row.fields);
    ++line;
  } while (reader.next(row));
  if (reader.problem()) return std::nullopt;
  return made;
}

}  // namespace

std::string csv_of_pasted(std::string_view text) {
  const char separator = separator_in(text);
  return separator == ',' ? std::string(text) : with_commas(text, separator);
}

bool names_values(std::string_view text) {
  const std::string_view line = first_line(text);
  return line.substr(0, line.find(',')).find(':') != line.npos;
}

std::optional<Features> read_value_lines(const SourceFile& text, int seats, Mistakes& mistakes) {
  return ValueLines(text, seats, mistakes).read();
}

std::optional<Features> read_any_features(const SourceFile& text, int seats, Mistakes& mistakes) {
  if (names_values(text.content)) return read_value_lines(text, seats, mistakes);
  const std::string csv = csv_of_pasted(text.content);
  const auto open = with_open_quotas(csv, seats);
  return read_features({text.field, text.name, open ? *open : csv}, mistakes);
}

}  // namespace alongside::draws
