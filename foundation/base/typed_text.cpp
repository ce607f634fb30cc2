#include "foundation/base/typed_text.h"

#include "foundation/base/text.h"

namespace alongside {

std::optional<Problem> problem_of(const TypedText& typed) {
  if (typed.text.empty() && typed.if_empty) {
    return Problem{std::string(typed.field), *typed.if_empty};
  }
  if (character_count(typed.text) <= typed.most) return std::nullopt;
  const Message too_long =
      typed.if_long.value_or(say("This is too long. Use {most} characters or fewer"));
  return Problem{std::string(typed.field),
                 too_long.with({"most", static_cast<std::int64_t>(typed.most)})};
}

void check_typed(const TypedText& typed, Problems& problems) {
  if (auto problem = problem_of(typed)) problems.push_back(*std::move(problem));
}

}  // namespace alongside
