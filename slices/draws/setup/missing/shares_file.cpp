// A file of shares: read_shares of shares.h.
#include "slices/draws/setup/missing/shares.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/draws/setup/missing/share_number.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

struct Columns {
  std::size_t feature = 0, value = 0, share = 0;
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
    const bool percent = std::ranges::any_of(
        table->rows, [&](const TableRow& row) { return is_percentage(row.cells[columns_.share]); });
    written_ = percent ? Written::percent : Written::fraction;
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
    columns_.share = needed("share");
    columns_.feature2 = column_named(table.headings, "feature2");
    columns_.value2 = column_named(table.headings, "value2");
    if (columns_.feature2.has_value() != columns_.value2.has_value()) {
      needed(columns_.feature2 ? "value2" : "feature2");
    }
    return mistakes_.count() == before;
  }

  void take(const TableRow& row) {
    const auto one = place(row, columns_.feature, columns_.value);
    std::optional<Place> other;
    const auto filled = [&](std::size_t column) { return !tidied_line(row.cells[column]).empty(); };
    const bool crossed =
        columns_.feature2 && (filled(*columns_.feature2) || filled(*columns_.value2));
    if (crossed) other = place(row, *columns_.feature2, *columns_.value2);
    const auto share = share_in(row.cells[columns_.share], written_);
    if (!share) {
      tell(row, say("{file}, line {line}: “{share}” is no share. Write a percentage from 0 to 100, "
                    "or a fraction from 0 to 1.",
                    place_in(file_, row.line, {{"share", shown(row.cells[columns_.share])}})));
    }
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
  std::vector<Crossing> crossings_;
  bool told_too_many_ = false;
};

}  // namespace

std::optional<Shares> read_shares(const SourceFile& file, const Shares& before,
                                  Mistakes& mistakes) {
  return SharesReader(file, before, mistakes).read();
}

}  // namespace alongside::draws
