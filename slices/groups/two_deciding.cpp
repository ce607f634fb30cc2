#include "slices/groups/two_deciding.h"

namespace alongside::groups {

bool needs_two_sides(const Deciding& deciding) {
  return deciding.members >= limits::fewest_shown_people && deciding.sides_shown >= 2;
}

Problems problems_of_proposing(const Deciding& deciding, const ShownSide& own) {
  if (!needs_two_sides(deciding) || own) return {};
  return {{"", say("In this group two people of different sides decide this. Show the group which "
                   "side you count for first, or ask somebody who does")}};
}

Problems problems_of_agreeing(const Deciding& deciding, const ShownSide& proposer,
                              const ShownSide& own) {
  if (Problems problems = problems_of_proposing(deciding, own); !problems.empty()) return problems;
  if (!needs_two_sides(deciding) || own != proposer) return {};
  return {{"", say("Somebody of another side has to agree: you count for the same side as who "
                   "proposed it")}};
}

}  // namespace alongside::groups
