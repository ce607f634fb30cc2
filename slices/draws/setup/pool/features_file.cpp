// features.csv of pool_files.h.
#include <map>
#include <set>

#include "foundation/base/text.h"
#include "slices/draws/setup/pool/pool_readers.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

struct Columns {
  std::size_t feature = 0, value = 0, min = 0, max = 0;
  std::optional<std::size_t> min_flex, max_flex;
};

class FeaturesReader {
 public:
  FeaturesReader(const SourceFile& file, Mistakes& mistakes)
      : file_(file),
        mistakes_(mistakes),
        before_(mistakes.count()),
        table_(read_table(file, mistakes)) {}

  std::optional<Features> read() {
    if (!table_ || !find_columns()) return std::nullopt;
    features_.notes = table_->notes;
    for (const TableRow& row : table_->rows) take(row);
    if (table_->rows.empty() && mistakes_.count() == before_) {
      mistakes_.tell(file_, 0,
                     say("{file}: there are no quotas in it. Below the first line, write a line "
                         "for each value of each feature.",
                         place_in(file_, 1)));
    }
    note_unused();
    return std::move(features_);
  }

 private:
  std::optional<std::size_t> column(std::string_view name) {
    const auto found = column_named(table_->headings, name);
    if (found) used_.insert(*found);
    return found;
  }

  std::size_t needed(std::string_view name) {
    const auto found = column(name);
    if (!found) mistakes_.tell(file_, 1, missing_column(file_, name));
    return found.value_or(0);
  }

  /// `category,feature` and `category,name` are how older files say `feature,value`.
  void find_names() {
    if (!column_named(table_->headings, "category") || column_named(table_->headings, "value")) {
      columns_.feature = needed("feature");
      columns_.value = needed("value");
      return;
    }
    columns_.feature = needed("category");
    const auto name = column("name");
    columns_.value = name ? *name : needed("feature");
  }

  bool find_columns() {
    const std::size_t before = mistakes_.count();
    find_names();
    columns_.min = needed("min");
    columns_.max = needed("max");
    columns_.min_flex = column("min_flex");
    columns_.max_flex = column("max_flex");
    if (columns_.min_flex && !columns_.max_flex) needed("max_flex");
    if (columns_.max_flex && !columns_.min_flex) needed("min_flex");
    return mistakes_.count() == before;
  }

  void note_unused() {
    for (std::size_t i = 0; i < table_->headings.size(); ++i) {
      const std::string& heading = table_->headings[i];
      if (used_.contains(i) || heading.empty()) continue;
      features_.notes.push_back(say("{file}: the column “{column}” is not used.",
                                    {{"file", file_.name}, {"column", heading}}));
    }
  }

  void tell(const TableRow& row, Message message) {
    mistakes_.tell(file_, row.line, std::move(message));
  }

  /// The name in a cell; told where there is none, or too much of one.
  std::string name_in(const TableRow& row, std::size_t column) {
    std::string name = tidied_line(row.cells[column]);
    const std::string& heading = table_->headings[column];
    if (name.empty()) {
      tell(row, say("{file}, line {line}: the column “{column}” is empty. Write a name there, or "
                    "take the line out.",
                    place_in(file_, row.line, {{"column", heading}})));
    } else if (character_count(name) > most_name_characters) {
      tell(row, say("{file}, line {line}: the text in “{column}” is longer than {most} characters. "
                    "Make it shorter.",
                    place_in(file_, row.line,
                             {{"column", heading}, {"most", std::int64_t{most_name_characters}}})));
      name.clear();
    }
    return name;
  }

  std::optional<int> number_in(const TableRow& row, std::size_t column) {
    const std::string text = tidied_line(row.cells[column]);
    const auto number = whole_number(text);
    if (number && *number >= 0 && *number <= lottery::most_seats) return static_cast<int>(*number);
    tell(row, say("{file}, line {line}: the column “{column}” must hold a whole number from 0 to "
                  "{most}, and it holds “{value}”.",
                  place_in(file_, row.line,
                           {{"column", table_->headings[column]},
                            {"most", std::int64_t{lottery::most_seats}},
                            {"value", tidied_line(repaired_utf8(text.substr(0, 80)))}})));
    return std::nullopt;
  }

  /// An empty cell of flex: it may be moved as far as it goes.
  std::optional<int> flex_in(const TableRow& row, std::optional<std::size_t> column, int furthest) {
    if (!column || tidied_line(row.cells[*column]).empty()) return furthest;
    return number_in(row, *column);
  }

  std::optional<lottery::Quota> quota_in(const TableRow& row) {
    const auto min = number_in(row, columns_.min);
    const auto max = number_in(row, columns_.max);
    const auto min_flex = flex_in(row, columns_.min_flex, 0);
    const auto max_flex = flex_in(row, columns_.max_flex, lottery::most_seats);
    if (!min || !max || !min_flex || !max_flex) return std::nullopt;
    const auto place = place_in(file_, row.line,
                                {{"min", std::int64_t{*min}},
                                 {"max", std::int64_t{*max}},
                                 {"min_flex", std::int64_t{*min_flex}},
                                 {"max_flex", std::int64_t{*max_flex}}});
    if (*min > *max) {
      tell(row, say("{file}, line {line}: min is {min} and max is {max}. The smaller number "
                    "belongs into min.",
                    place));
    } else if (*min_flex > *min) {
      tell(row, say("{file}, line {line}: min_flex is {min_flex} and min is {min}. Make min_flex "
                    "{min} or less.",
                    place));
    } else if (*max_flex < *max) {
      tell(row, say("{file}, line {line}: max_flex is {max_flex} and max is {max}. Make max_flex "
                    "{max} or more.",
                    place));
    }
    return lottery::Quota{.min = *min, .max = *max, .min_flex = *min_flex, .max_flex = *max_flex};
  }

  bool is_blank_in(const TableRow& row, std::size_t column) const {
    return tidied_line(row.cells[column]).empty();
  }

  /// A row that asks for nothing, as of notes below the quotas: neither number, and not both names.
  bool is_note(const TableRow& row) const {
    return is_blank_in(row, columns_.min) && is_blank_in(row, columns_.max) &&
           (is_blank_in(row, columns_.feature) || is_blank_in(row, columns_.value));
  }

  void pass_over(const TableRow& row) {
    std::string text;
    for (const std::string& cell : row.cells) {
      if (text.empty()) text = tidied_line(repaired_utf8(cell.substr(0, 80)));
    }
    features_.notes.push_back(
        say("{file}, line {line}: “{text}” is passed over, because it has "
            "neither min nor max.",
            place_in(file_, row.line, {{"text", text}})));
  }

  void take(const TableRow& row) {
    if (is_note(row)) return pass_over(row);
    const std::string feature = name_in(row, columns_.feature);
    const std::string value = name_in(row, columns_.value);
    auto quota = quota_in(row);
    if (feature.empty() || value.empty()) return;
    const auto [line, is_new] = lines_.try_emplace({folded(feature), folded(value)}, row.line);
    if (!is_new) {
      return tell(row, say("{file}, line {line}: “{value}” of “{feature}” is there twice. It is on "
                           "line {first} too. Take one of them out.",
                           place_in(file_, row.line,
                                    {{"value", value},
                                     {"feature", feature},
                                     {"first", static_cast<std::int64_t>(line->second)}})));
    }
    if (!quota) quota.emplace();  // Kept: people who have the value are not told of it, too.
    quota->value = value;
    add(row, feature, std::move(*quota));
  }

  void add(const TableRow& row, const std::string& name, lottery::Quota quota) {
    auto& all = features_.features;
    const std::string key = folded(name);
    const bool is_new = !places_.contains(key);
    const bool is_full = is_new && all.size() == lottery::most_features;
    if (is_full || lines_.size() > lottery::most_values) return tell_too_many(row);
    const auto place = places_.try_emplace(key, all.size()).first;
    if (is_new) {
      all.push_back({.name = name, .values = {}});
      features_.lines.emplace_back();
    }
    all[place->second].values.push_back(std::move(quota));
    features_.lines[place->second].push_back(row.line);
  }

  void tell_too_many(const TableRow& row) {
    if (told_too_many_) return;
    told_too_many_ = true;
    tell(row, say("{file}, line {line}: there are more than {features} features, or {values} "
                  "values in all. Take some out.",
                  place_in(file_, row.line,
                           {{"features", std::int64_t{lottery::most_features}},
                            {"values", std::int64_t{lottery::most_values}}})));
  }

  const SourceFile& file_;
  Mistakes& mistakes_;
  std::size_t before_;
  std::optional<Table> table_;
  Columns columns_;
  std::set<std::size_t> used_;
  Features features_;
  std::map<std::pair<std::string, std::string>, std::size_t> lines_;
  std::map<std::string, std::size_t> places_;
  bool told_too_many_ = false;
};

}  // namespace

std::optional<Features> features_so_far(const SourceFile& file, Mistakes& mistakes) {
  return FeaturesReader(file, mistakes).read();
}

}  // namespace alongside::draws
