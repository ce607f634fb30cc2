#include "slices/design_stage/assumptions/assumption_rule.h"

#include "foundation/base/typed_text.h"

namespace alongside::design_stage {

Result<std::string> accept_reflection(const std::string& typed) {
  if (auto problem =
          problem_of({.field = "reflection", .text = typed, .most = reflection_characters})) {
    return *std::move(problem);
  }
  return typed;
}

Result<std::string> accept_assumption(const std::string& typed, std::int64_t shared) {
  if (auto problem = problem_of({.field = "share",
                                 .text = typed,
                                 .most = assumption_characters,
                                 .if_empty = say("Write what you want to share")})) {
    return *std::move(problem);
  }
  if (shared >= most_assumptions) {
    return Problem{"share", say_many("You share {count} thing already. Take it back first",
                                     "You share {count} things already. Take one back first",
                                     most_assumptions)};
  }
  return typed;
}

}  // namespace alongside::design_stage
