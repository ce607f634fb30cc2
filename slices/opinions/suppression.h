// Small numbers, kept from telling who answered what.
//
// Where they are hidden: 1 to 7 is shown as *, other numbers are rounded to the nearest 5, zero
// stays (NHS practice for published counts). So that no hidden number can be worked out from
// others, a total is the sum of its parts as they are shown, with 4 for each that is hidden,
// rounded to 5; where nothing but hidden parts make it up, it is hidden too. All that stands on
// the page (totals, shares, intervals, sections) is thus reckoned from the shown answers of each
// side, and tells nothing more than they do.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/opinions/tallies.h"

namespace alongside::opinions {

/// Groups of fewer members begin with small numbers shown: nearly everything would be hidden.
inline constexpr std::int64_t members_for_hiding = 16;
/// A statement that fewer people answered has no results yet.
inline constexpr std::int64_t answers_for_results = 3;

/// A number as everybody may see it.
struct ShownNumber {
  std::int64_t number = 0;  // 0 where it is hidden.
  bool hidden = false;

  /// What the number of one answer may be in truth: 1 to 7 where it is hidden.
  std::int64_t least() const { return hidden ? 1 : number; }
  std::int64_t most() const { return hidden ? 7 : number; }
  friend bool operator==(const ShownNumber&, const ShownNumber&) = default;
};

struct ShownCounts {
  ShownNumber agree, disagree, not_sure, rather_not_say, matters;
  ShownNumber answered;  // All four answers.
};

/// A statement's counts: of each side in the order given, and of all.
struct ShownTally {
  std::vector<ShownCounts> sides;
  ShownCounts all;
};

ShownNumber shown_number(std::int64_t number, SmallNumbers small_numbers);
/// The total of `parts`, known as far as they are shown.
ShownNumber shown_total(const std::vector<ShownNumber>& parts, SmallNumbers small_numbers);
ShownTally shown_tally(const std::vector<Counts>& sides, SmallNumbers small_numbers);

/// "12", or "*" where it is hidden: for CSV.
std::string plain_text(const ShownNumber& number);

}  // namespace alongside::opinions
