// Scores and dots: what each option got from everybody and from each side, and which come first.
//
// - Scores: whoever has most points, all together; no answer adds none. Of those with the same, who
//   has more of the highest score, then of the next, and so on down.
// - Dots: whoever has most dots. Of those with the same, who has them from more people.
// - Who is still the same is taken by the lot: an order of all options that was drawn before.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/counting/scores/score_table.h"

namespace alongside::counting {

/// Of the options of a ScoreTable, from 0.
using Option = std::size_t;

struct OptionTotal {
  std::int64_t points = 0;
  std::int64_t answers = 0;        // Ballots with a number, 0 too.
  std::vector<std::int64_t> with;  // How many gave 0, 1, 2 ... up to the most there is.
};

struct ScoreTie {
  std::vector<Option> between;  // In the order in which they were taken.
  std::size_t place = 0;        // The first place that they had in common, from 1.
  bool by_lot = false;          // Else by the rule above.
};

struct Totals {
  std::vector<OptionTotal> all;                   // By option.
  std::vector<std::vector<OptionTotal>> by_side;  // By side, then by option.
  std::vector<Option> order;                      // The first first.
  std::vector<ScoreTie> ties;
};

enum class TotalOf { scores, dots };
Totals add_up(const ScoreTable& table, TotalOf what, const std::vector<Option>& lot);

/// Ballots on which somebody gave more dots than they have; from 0.
std::vector<std::size_t> with_too_many_dots(const ScoreTable& table, std::int64_t most);

}  // namespace alongside::counting
