#include "slices/opinions/suppression.h"

namespace alongside::opinions {
namespace {

constexpr std::int64_t largest_hidden = 7;
constexpr std::int64_t middle_of_hidden = 4;
constexpr std::int64_t rounded_to = 5;
constexpr ShownNumber withheld{.number = 0, .hidden = true};

using Cell = ShownNumber ShownCounts::*;
constexpr Cell answer_cells[] = {&ShownCounts::agree, &ShownCounts::disagree,
                                 &ShownCounts::not_sure, &ShownCounts::rather_not_say};

std::int64_t rounded(std::int64_t number) {
  return (number + rounded_to / 2) / rounded_to * rounded_to;
}

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

ShownNumber shown_number(std::int64_t number, SmallNumbers small_numbers) {
  if (small_numbers == SmallNumbers::shown || number == 0) return {.number = number};
  if (number <= largest_hidden) return withheld;
  return {.number = rounded(number)};
}

ShownNumber shown_total(const std::vector<ShownNumber>& parts, SmallNumbers small_numbers) {
  std::int64_t shown = 0, hidden = 0;
  for (const ShownNumber& part : parts) {
    shown += part.number;
    hidden += part.hidden ? 1 : 0;
  }
  if (small_numbers == SmallNumbers::shown) return {.number = shown};
  if (hidden > 0 && shown == 0) return withheld;
  return {.number = rounded(shown + hidden * middle_of_hidden)};
}

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

std::string plain_text(const ShownNumber& number) {
  return number.hidden ? "*" : std::to_string(number.number);
}

}  // namespace alongside::opinions
