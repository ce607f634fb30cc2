#include "slices/opinions/results/suppression.h"

namespace alongside::opinions {
namespace {

using Cell = ShownNumber ShownCounts::*;
constexpr Cell answer_cells[] = {&ShownCounts::agree, &ShownCounts::disagree,
                                 &ShownCounts::not_sure, &ShownCounts::rather_not_say};

ShownCounts shown_counts(const Counts& counts, SmallNumbers small_numbers) {
  ShownCounts shown{.agree = shown_number(counts.agree, small_numbers),
                    .disagree = shown_number(counts.disagree, small_numbers),
                    .not_sure = shown_number(counts.not_sure, small_numbers),
                    .rather_not_say = shown_number(counts.rather_not_say, small_numbers),
                    .matters = shown_number(counts.matters, small_numbers)};
  shown.answered = shown_total({shown.agree, shown.disagree, shown.not_sure, shown.rather_not_say},
                               small_numbers);
  return shown;
}

ShownNumber column_total(const std::vector<ShownCounts>& sides, Cell cell,
                         SmallNumbers small_numbers) {
  std::vector<ShownNumber> parts;
  for (const ShownCounts& side : sides) parts.push_back(side.*cell);
  return shown_total(parts, small_numbers);
}

/// Of every answer of every side at once, so that it is rounded only once.
ShownNumber grand_total(const std::vector<ShownCounts>& sides, SmallNumbers small_numbers) {
  std::vector<ShownNumber> parts;
  for (const ShownCounts& side : sides) {
    for (const Cell cell : answer_cells) parts.push_back(side.*cell);
  }
  return shown_total(parts, small_numbers);
}

}  // namespace

ShownTally shown_tally(const std::vector<Counts>& sides, SmallNumbers small_numbers) {
  ShownTally tally;
  for (const Counts& side : sides) tally.sides.push_back(shown_counts(side, small_numbers));
  for (const Cell cell : answer_cells) {
    tally.all.*cell = column_total(tally.sides, cell, small_numbers);
  }
  tally.all.matters = column_total(tally.sides, &ShownCounts::matters, small_numbers);
  tally.all.answered = grand_total(tally.sides, small_numbers);
  return tally;
}

}  // namespace alongside::opinions
