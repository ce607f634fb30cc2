// Counts a decision among options by the engines of slices/counting: for everybody, and each side
// by itself.
//
// A side is for what came out where its own count chooses the same options, and against it where
// it chooses others (outcome_rule.h then says whether it passes). Where options have the same in a
// side's own count, those that everybody chose are taken: a lot makes no side one that is against.
// Where it may not be told how sides stand (`tells_of_sides`), none is counted by itself.
//
// Points in a row of secret answers are counted as people: so many as give one option all that
// they can make one (tally_asking.h). Of a secret decision with fewer than
// `limits::fewest_for_numbers` answers it is told who was chosen and whether a lot decided, no
// more.
#pragma once

#include <string>
#include <vector>

#include "slices/decisions/deciding/round.h"
#include "slices/decisions/outcome/option_outcome.h"
#include "slices/decisions/outcome/option_outcome_storage.h"
#include "slices/decisions/outcome/outcome_rule.h"
#include "slices/decisions/outcome/tally_cell.h"

namespace alongside::decisions {

struct OptionsAsked {
  const Round& round;
  std::int64_t members = 0;
  std::vector<std::string> names;  // Of the options, as files name them: the lot follows from them.
  std::vector<RoundSide> sides;
  std::vector<SideAnswers> answers;  // Who gave something, and who stood aside.
  std::vector<GivenMarks> given;
  std::string lot;
};

struct OptionsCounted {
  CountedAnswers counted;
  OptionOutcome outcome;
  std::vector<TallyCell> tally;  // Of each option its points; of a ranking its first places.
};
OptionsCounted count_options(const OptionsAsked& asked);

}  // namespace alongside::decisions
