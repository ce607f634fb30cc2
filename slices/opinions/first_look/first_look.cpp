#include "slices/opinions/first_look/first_look.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::opinions {

HeldTimes held_times(std::int64_t hours, Instant now) {
  const auto quarter = std::chrono::floor<QuarterDays>(now);
  return {.look_from = quarter + QuarterDays(1), .shown_from = quarter + std::chrono::hours(hours)};
}

Result<std::int64_t> check_first_look(std::string_view typed) {
  const auto hours = whole_number(typed);
  const auto is_chosen = [&](std::int64_t one) { return hours && *hours == one; };
  if (is_chosen(no_first_look)) return no_first_look;
  const auto found = std::ranges::find_if(first_look_hours, is_chosen);
  if (found != first_look_hours.end()) return *found;
  return Problem{"hours", say("Choose whether new statements are looked at first")};
}

}  // namespace alongside::opinions
