#include "slices/groups/ending/ending_rule.h"

#include "foundation/base/text.h"

namespace alongside::groups {

EndingStep step_of(const std::optional<EndingTerms>& ending) {
  if (!ending) return EndingStep::none;
  if (ending->objected) return EndingStep::stopped;
  return ending->ends_at ? EndingStep::agreed : EndingStep::proposed;
}

Result<std::string> accept_ending_reason(std::string_view field, const std::string& typed) {
  std::string reason = tidied(typed);
  if (reason.empty()) return Problem{std::string(field), say("Write why")};
  if (character_count(reason) > limits::ending_reason_characters) {
    return Problem{std::string(field),
                   say("This is too long. Use {most} characters or fewer",
                       {{"most", std::int64_t{limits::ending_reason_characters}}})};
  }
  return reason;
}

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
