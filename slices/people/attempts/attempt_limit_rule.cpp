#include "slices/people/attempts/attempt_limit_rule.h"

namespace alongside::people {
namespace {

/// A window that lies in the future comes from a clock that was put back: it counts as new.
bool window_is_open(const Tries& tries, Instant now) {
  return tries.tries > 0 && now >= tries.window_started_at &&
         now < tries.window_started_at + try_window;
}

}  // namespace

Tries with_one_more(const Tries& tries, Instant now) {
  if (!window_is_open(tries, now)) return {.tries = 1, .window_started_at = now};
  return {.tries = tries.tries + 1, .window_started_at = tries.window_started_at};
}

std::optional<std::int64_t> minutes_to_wait(const Tries& tries, std::int64_t limit, Instant now) {
  if (!window_is_open(tries, now) || tries.tries < limit) return std::nullopt;
  const auto left = tries.window_started_at + try_window - now;
  return std::chrono::ceil<std::chrono::minutes>(left).count();
}

Problems wait_problems(std::string_view field, std::int64_t minutes) {
  return {{std::string(field),
           say_many("There were too many tries. Wait {count} minute, then try again",
                    "There were too many tries. Wait {count} minutes, then try again", minutes)}};
}

}  // namespace alongside::people
