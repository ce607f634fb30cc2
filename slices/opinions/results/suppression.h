// What may be shown of how many gave which answer, so that nobody can tell who.
//
// Counts come in rows: people counted together (a side, several small sides, a group of opinion)
// and how many of them gave each answer. Of each row:
//
//   everything      what was public before it came here. Exact, however few.
//   from_three      where a question shows small numbers: exact, from three people on.
//   from_eight      where it hides them: from eight people on, rounded to 5, fewer than 8 as *.
//
// A row of fewer people is *withheld* whole, zeros too: that nobody disagreed would tell that the
// two who answered agreed. Where numbers are rounded, a row in which nearly all say the same is
// shown as *mostly* that, by the number of its people alone: `most_others` of them may have said
// something else, and nothing tells whether anybody did. Else a * is any number from 0 to 7; in a
// row of fewer than `people_for_numbers` each answer is one.
//
// A total adds up the rows that are shown, as they are shown. So nothing can be taken away from it
// to have what a row withholds. All that stands on a page (shares, intervals, sections) is
// reckoned from shown rows, and tells nothing more than they do. suppression_test.cpp tries it over
// all rows of up to twelve people, for somebody who knows how many they are and how two of them
// answered, and over two looks at a row that moved in between; of larger rows, for somebody who
// knows no more than what is shown.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "foundation/base/numbers/small_numbers.h"
#include "slices/opinions/results/tallies.h"

namespace alongside::opinions {

/// Groups of fewer members begin with small numbers shown: nearly everything would be hidden.
inline constexpr std::int64_t members_for_hiding = 16;

enum class Showing { everything, from_three, from_eight };
Showing showing_of(SmallNumbers small_numbers, bool public_already);
/// A row of fewer people is withheld.
constexpr std::int64_t fewest_shown(Showing showing) {
  if (showing == Showing::everything) return 0;
  return showing == Showing::from_three ? 3 : largest_hidden + 1;
}

/// Of fewer people a row does not even tell what most of them said: where three in nine change
/// their minds, that it is now another answer would tell what all three say.
inline constexpr std::int64_t people_for_most = 10;
/// Of fewer people a rounded row shows only what most said, or that answers differ: that one of
/// them grew to 8 would tell what the three said who came.
inline constexpr std::int64_t people_for_numbers = 18;

/// In a row that is shown as mostly one answer: how many of `people` may have given another. Fewer
/// than four in ten, so that 'at least six in ten' holds whatever they said. It grows in one large
/// step: if it grew by one with three more people, that a row became mostly one answer would tell
/// that all three gave it.
constexpr std::int64_t most_others(std::int64_t people) {
  return people < people_for_numbers ? 3 : largest_hidden;
}

enum class RowKind {
  exact,
  rounded,   // Each number by itself; * is 0 to 7, or any in a row of fewer than 18.
  mostly,    // One answer has a number; all others together are at most `most_others`.
  withheld,  // Fewer people than may be shown, or nobody: every number is hidden.
};

/// A row of people, by what they said, of whatever kind.
struct ShownRow {
  RowKind kind = RowKind::exact;
  std::vector<ShownNumber> parts;
  ShownNumber whole;
};
ShownRow shown_row(const std::vector<std::int64_t>& parts, Showing showing);

struct ShownCounts {
  ShownNumber agree, disagree, not_sure, rather_not_say, matters;
  ShownNumber answered;  // All four answers.
  RowKind kind = RowKind::exact;

  bool withheld() const { return kind == RowKind::withheld; }
};

/// A statement's counts: of each row in the order given, and of all that are shown.
struct ShownTally {
  std::vector<ShownCounts> sides;
  ShownCounts all;
};

ShownTally shown_tally(const std::vector<Counts>& rows, Showing showing);

/// Rows added up as they are shown; those that are withheld are left out.
ShownCounts shown_together(const std::vector<ShownCounts>& rows);

/// Whether any row is shown.
bool has_results(const ShownTally& tally);

}  // namespace alongside::opinions
