// What is shown of the answers, made once when the time is over and never again. Of open answers
// all. Of secret ones, in rows of `limits::fewest_for_secret` people or more that are never split
// (small sides are counted together, and where they are too few as well, with the smallest row):
//
//   of fewer than `limits::fewest_for_numbers`   how many they are, and no number of any answer;
//   of more      each number rounded to 5, and hidden where it is under 8, zeros too. Where all but
//                7 or fewer said the same, that answer shows the number of all: nothing tells
//                whether anybody said something else.
//
// That is stricter than what slices/opinions shows of small numbers (its suppression.h says why).
#pragma once

#include <cstdint>
#include <vector>

#include "slices/decisions/deciding/round.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/outcome/outcome_rule.h"
#include "slices/decisions/outcome/tally_cell.h"

namespace alongside::decisions {

CountedAnswers counted_answers(DecisionMethod method, std::int64_t members,
                               const std::vector<RoundSide>& sides,
                               const std::vector<SideAnswers>& answers);

std::vector<TallyCell> tally_of(DecisionMethod method, Voices voices,
                                const std::vector<RoundSide>& sides,
                                const std::vector<SideAnswers>& answers);

/// Columns of points: each person gives one column `most` of them at most. Of secret answers
/// `most` points are taken for one person, and told as above.
struct PointColumns {
  std::size_t count = 0;
  std::int64_t most = 1;
};
/// `points` by side and column, from 1; `answers` say how many answered.
std::vector<TallyCell> tally_of_points(Voices voices, const PointColumns& columns,
                                       const std::vector<RoundSide>& sides,
                                       const std::vector<SideAnswers>& points,
                                       const std::vector<SideAnswers>& answers);

}  // namespace alongside::decisions
