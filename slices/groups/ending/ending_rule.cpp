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

}  // namespace alongside::groups
