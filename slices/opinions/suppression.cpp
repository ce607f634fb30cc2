#include "slices/opinions/suppression.h"

#include <algorithm>

namespace alongside::opinions {
namespace {

constexpr std::int64_t largest_hidden = 7;
constexpr std::int64_t rounded_to = 5;
constexpr ShownNumber withheld{.number = 0, .hidden = true};

using Cell = ShownNumber ShownCounts::*;
constexpr Cell answer_cells[] = {&ShownCounts::agree, &ShownCounts::disagree,
                                 &ShownCounts::not_sure, &ShownCounts::rather_not_say};

ShownCounts shown_counts(const Counts& counts, SmallNumbers small_numbers) {
  return {.agree = shown_number(counts.agree, small_numbers),
          .disagree = shown_number(counts.disagree, small_numbers),
          .not_sure = shown_number(counts.not_sure, small_numbers),
          .rather_not_say = shown_number(counts.rather_not_say, small_numbers),
          .matters = shown_number(counts.matters, small_numbers),
          .answered = shown_number(counts.answered(), small_numbers)};
}

/// One hidden part could be worked out from the total; of two, each hides the other.
void withhold_row_total(ShownCounts& counts) {
  const auto hidden =
      std::ranges::count_if(answer_cells, [&](Cell cell) { return (counts.*cell).hidden; });
  if (hidden == 1) counts.answered = withheld;
}

void withhold_column_total(ShownTally& tally, Cell cell) {
  const auto hidden = std::ranges::count_if(
      tally.sides, [&](const ShownCounts& side) { return (side.*cell).hidden; });
  if (hidden == 1) tally.all.*cell = withheld;
}

}  // namespace

ShownNumber shown_number(std::int64_t number, SmallNumbers small_numbers) {
  if (small_numbers == SmallNumbers::shown || number == 0) return {.number = number};
  if (number <= largest_hidden) return withheld;
  return {.number = (number + rounded_to / 2) / rounded_to * rounded_to};
}

ShownTally shown_tally(const std::vector<Counts>& sides, SmallNumbers small_numbers) {
  ShownTally tally;
  Counts all;
  for (const Counts& side : sides) {
    tally.sides.push_back(shown_counts(side, small_numbers));
    all += side;
  }
  tally.all = shown_counts(all, small_numbers);
  if (small_numbers == SmallNumbers::shown) return tally;
  for (ShownCounts& side : tally.sides) withhold_row_total(side);
  for (const Cell cell : answer_cells) withhold_column_total(tally, cell);
  withhold_column_total(tally, &ShownCounts::matters);
  withhold_column_total(tally, &ShownCounts::answered);
  withhold_row_total(tally.all);
  return tally;
}

std::string plain_text(const ShownNumber& number) {
  return number.hidden ? "*" : std::to_string(number.number);
}

}  // namespace alongside::opinions
