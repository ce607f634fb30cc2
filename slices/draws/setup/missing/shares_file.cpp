// A file of shares: read_shares of shares.h.
#include "slices/draws/setup/missing/shares.h"

#include <algorithm>
#include <array>
#include <map>

#include "foundation/base/text.h"
#include "slices/draws/setup/missing/share_number.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

struct Columns {
  std::size_t feature = 0, value = 0, share = 0;  // Or the column of counts, where `is_count`.
  bool is_count = false;
  std::optional<std::size_t> feature2, value2;
};

using Place = std::pair<std::size_t, std::size_t>;

class SharesReader {
 public:
  SharesReader(const SourceFile& file, const Shares& before, Mistakes& mistakes)
      : file_(file), mistakes_(mistakes), shares_(before) {}

  std::optional<Shares> read() {
    const std::size_t before = mistakes_.count();
    const auto table = read_table(file_, mistakes_);
    if (!table || !find_columns(*table)) return std::nullopt;
    shares_.notes = table->notes;
    if (columns_.is_count) {
      count_people(*table);
      shares_.counted = true;
    } else {
      const bool percent = std::ranges::any_of(table->rows, [&](const TableRow& row) {
        return is_percentage(row.cells[columns_.share]);
      });
      written_ = percent ? Written::percent : Written::fraction;
    }
    for (const TableRow& row : table->rows) take(row);
    if (!crossings_.empty()) shares_.crossings = std::move(crossings_);
    if (mistakes_.count() != before) return std::nullopt;
    return std::move(shares_);
  }

 private:
  bool find_columns(const Table& table) {
    const std::size_t before = mistakes_.count();
    const auto needed = [&](std::string_view name) {
      const auto found = column_named(table.headings, name);
      if (!found) mistakes_.tell(file_, 1, missing_column(file_, name));
      return found.value_or(0);
    };
    columns_.feature = needed("feature");
    columns_.value = needed("value");
    find_share(table, needed);
    columns_.feature2 = column_named(table.headings, "feature2");
    columns_.value2 = column_named(table.headings, "value2");
    if (columns_.feature2.has_value() != columns_.value2.has_value()) {
      needed(columns_.feature2 ? "value2" : "feature2");
    }
    return mistakes_.count() == before;
  }

  /// A census has numbers of people.
  void find_share(const Table& table, const auto& needed) {
    constexpr std::array names{"count", "counts", "people", "number", "population"};
    if (column_named(table.headings, "share")) {
      columns_.share = needed("share");
      return;
    }
    for (const char* name : names) {
      const auto found = column_named(table.headings, name);
      if (!found) continue;
      columns_.share = *found;
      columns_.is_count = true;
      return;
    }
    needed("share");
  }

  bool is_crossed(const TableRow& row) const {
    const auto filled = [&](std::size_t column) { return !tidied_line(row.cells[column]).empty(); };
    return columns_.feature2 && (filled(*columns_.feature2) || filled(*columns_.value2));
  }

  /// All people of each feature, by the lines that name it alone; a note says what was made of
  /// them.
  void count_people(const Table& table) {
    for (const TableRow& row : table.rows) {
      const auto count = count_in(row.cells[columns_.share]);
      const std::string feature = folded(row.cells[columns_.feature]);
      if (count && !is_crossed(row)) people_[feature] += *count;
    }
    for (const StoredFeature& feature : shares_.features) {
      const auto found = people_.find(folded(feature.name));
      if (found == people_.end() || found->second <= 0) continue;
      shares_.notes.push_back(
          say("{file}: the numbers of “{feature}” are {people} people in all. Each was made into a "
              "share of them.",
              {{"file", file_.name},
               {"feature", feature.name},
               {"people", static_cast<std::int64_t>(found->second)}}));
    }
  }

  /// Told where it is none.
  std::optional<double> share_of(const TableRow& row) {
    const std::string& cell = row.cells[columns_.share];
    if (!columns_.is_count) {
      const auto share = share_in(cell, written_);
      if (!share) {
        tell(row, say("{file}, line {line}: “{share}” is no share. Write a percentage from 0 to "
                      "100, or a fraction from 0 to 1.",
                      place_in(file_, row.line, {{"share", shown(cell)}})));
      }
      return share;
    }
    const auto count = count_in(cell);
    const auto all = people_.find(folded(row.cells[columns_.feature]));
    if (count && all != people_.end() && all->second > 0 && *count <= all->second) {
      return *count / all->second;
    }
    tell(row,
         say("{file}, line {line}: “{count}” is no number of people. Write a whole number, and "
             "a line for each value of the feature alone.",
             place_in(file_, row.line, {{"count", shown(cell)}})));
    return std::nullopt;
  }

  void take(const TableRow& row) {
    const auto one = place(row, columns_.feature, columns_.value);
    std::optional<Place> other;
    const bool crossed = is_crossed(row);
    if (crossed) other = place(row, *columns_.feature2, *columns_.value2);
    const auto share = share_of(row);
    if (!one || !share || (crossed && !other)) return;
    if (!crossed) {
      shares_.features[one->first].values[one->second].share = *share;
    } else if (one->first == other->first) {
      tell(row, say("{file}, line {line}: both columns name “{feature}”. Name another feature in "
                    "one of them.",
                    place_in(file_, row.line, {{"feature", shares_.features[one->first].name}})));
    } else {
      add(row, {one->first, one->second, other->first, other->second, *share, 0});
    }
  }

  void add(const TableRow& row, const Crossing& crossing) {
    if (crossings_.size() < most_crossings) {
      crossings_.push_back(crossing);
    } else if (!std::exchange(told_too_many_, true)) {
      tell(row, say("{file}, line {line}: more than {most} lines name two features. Take some "
                    "out.",
                    place_in(file_, row.line, {{"most", std::int64_t{most_crossings}}})));
    }
  }

  std::optional<Place> place(const TableRow& row, std::size_t feature_column,
                             std::size_t value_column) {
    const std::string feature = folded(row.cells[feature_column]);
    const std::string value = folded(row.cells[value_column]);
    const auto found = std::ranges::find_if(
        shares_.features, [&](const StoredFeature& one) { return folded(one.name) == feature; });
    if (found == shares_.features.end()) {
      tell(row, say("{file}, line {line}: the pool has no feature “{feature}”. Spell it as there, "
                    "or take the line out.",
                    place_in(file_, row.line, {{"feature", shown(row.cells[feature_column])}})));
      return std::nullopt;
    }
    const auto at = std::ranges::find_if(
        found->values, [&](const StoredValue& one) { return folded(one.name) == value; });
    if (at == found->values.end()) {
      tell(row,
           say("{file}, line {line}: “{feature}” has no value “{value}” in the pool. Spell "
               "it as there, or take the line out.",
               place_in(file_, row.line,
                        {{"feature", found->name}, {"value", shown(row.cells[value_column])}})));
      return std::nullopt;
    }
    return Place(found - shares_.features.begin(), at - found->values.begin());
  }

  void tell(const TableRow& row, Message message) {
    mistakes_.tell(file_, row.line, std::move(message));
  }

  static std::string shown(std::string_view cell) {
    constexpr std::size_t shown_bytes = 80;
    return tidied_line(repaired_utf8(cell.substr(0, shown_bytes)));
  }

  const SourceFile& file_;
  Mistakes& mistakes_;
  Shares shares_;
  Columns columns_;
  Written written_ = Written::percent;
  std::map<std::string, double> people_;  // Of each feature, where people are counted.
  std::vector<Crossing> crossings_;
  bool told_too_many_ = false;
};

}  // namespace

std::optional<Shares> read_shares(const SourceFile& file, const Shares& before,
                                  Mistakes& mistakes) {
  return SharesReader(file, before, mistakes).read();
}

}  // namespace alongside::draws
