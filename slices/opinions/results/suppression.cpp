#include "slices/opinions/results/suppression.h"

namespace alongside::opinions {
namespace {

using Cell = ShownNumber ShownCounts::*;
constexpr Cell answer_cells[] = {&ShownCounts::agree, &ShownCounts::disagree,
                                 &ShownCounts::not_sure, &ShownCounts::rather_not_say};
constexpr ShownNumber star{.number = 0, .hidden = true};

/// In the middle of what it may be: depends on `people` alone.
ShownNumber mostly_of(std::int64_t people) {
  return {.number = rounded_number(people - most_others(people) / 2)};
}

ShownNumber rounded_part(std::int64_t number) {
  return number <= largest_hidden ? star : ShownNumber{.number = rounded_number(number)};
}

/// How many of `people` a thing matters to: it and its contrary are a row of two parts.
ShownNumber shown_matters(std::int64_t matters, std::int64_t people, Showing showing) {
  if (showing != Showing::from_eight) return {.number = matters};
  if (people >= people_for_most && people - matters <= most_others(people)) {
    return mostly_of(people);
  }
  return people < people_for_numbers ? star : rounded_part(matters);
}

ShownCounts shown_counts(const Counts& counts, Showing showing) {
  const ShownRow row =
      shown_row({counts.agree, counts.disagree, counts.not_sure, counts.rather_not_say}, showing);
  ShownCounts shown{.agree = row.parts[0],
                    .disagree = row.parts[1],
                    .not_sure = row.parts[2],
                    .rather_not_say = row.parts[3],
                    .matters = star,
                    .answered = row.whole,
                    .kind = row.kind};
  if (!shown.withheld()) shown.matters = shown_matters(counts.matters, counts.answered(), showing);
  return shown;
}

/// Adds up what is shown: a * of a rounded row is counted as 4, one of a row that is mostly
/// something else as 1, because there it shares its few with others.
class Sum {
 public:
  void add(const ShownNumber& part, RowKind kind) {
    sum_ += part.number;
    shown_ = shown_ || !part.hidden;
    if (part.hidden) sum_ += kind == RowKind::mostly ? 1 : 4;
    exact_ = exact_ && kind == RowKind::exact;
  }
  ShownNumber total() const {
    if (!shown_) return star;
    return {.number = exact_ ? sum_ : rounded_number(sum_)};
  }

 private:
  std::int64_t sum_ = 0;
  bool shown_ = false;
  bool exact_ = true;
};

ShownNumber column_total(const std::vector<ShownCounts>& rows, Cell cell) {
  Sum sum;
  for (const ShownCounts& row : rows) {
    if (!row.withheld()) sum.add(row.*cell, row.kind);
  }
  return sum.total();
}

}  // namespace

Showing showing_of(SmallNumbers small_numbers, bool public_already) {
  if (public_already && small_numbers == SmallNumbers::shown) return Showing::everything;
  return small_numbers == SmallNumbers::shown ? Showing::from_three : Showing::from_eight;
}

ShownRow shown_row(const std::vector<std::int64_t>& parts, Showing showing) {
  std::int64_t whole = 0;
  for (const std::int64_t part : parts) whole += part;
  ShownRow row{.parts = std::vector<ShownNumber>(parts.size(), star), .whole = star};
  if (whole < fewest_shown(showing)) {
    row.kind = RowKind::withheld;
    return row;
  }
  row.whole = {.number = whole};
  if (showing != Showing::from_eight) {
    for (std::size_t n = 0; n < parts.size(); ++n) row.parts[n] = {.number = parts[n]};
    return row;
  }
  row.whole = {.number = rounded_number(whole)};
  const auto largest = std::ranges::max_element(parts);
  if (whole >= people_for_most && whole - *largest <= most_others(whole)) {
    row.kind = RowKind::mostly;
    row.parts[static_cast<std::size_t>(largest - parts.begin())] = mostly_of(whole);
    return row;
  }
  row.kind = RowKind::rounded;
  if (whole < people_for_numbers) return row;
  for (std::size_t n = 0; n < parts.size(); ++n) row.parts[n] = rounded_part(parts[n]);
  return row;
}

ShownCounts shown_together(const std::vector<ShownCounts>& rows) {
  std::vector<ShownCounts> shown;
  for (const ShownCounts& row : rows) {
    if (!row.withheld()) shown.push_back(row);
  }
  if (shown.size() == 1) return shown.front();  // To the digit.
  ShownCounts all{.kind = shown.empty() ? RowKind::withheld : RowKind::exact};
  for (const ShownCounts& row : shown) {
    if (row.kind != RowKind::exact) all.kind = RowKind::rounded;
  }
  for (const Cell cell : answer_cells) all.*cell = column_total(shown, cell);
  all.matters = column_total(shown, &ShownCounts::matters);
  all.answered = column_total(shown, &ShownCounts::answered);
  return all;
}

ShownTally shown_tally(const std::vector<Counts>& rows, Showing showing) {
  ShownTally tally;
  for (const Counts& row : rows) tally.sides.push_back(shown_counts(row, showing));
  tally.all = shown_together(tally.sides);
  return tally;
}

bool has_results(const ShownTally& tally) {
  return !tally.all.withheld();
}

}  // namespace alongside::opinions
