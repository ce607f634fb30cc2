// Looking at statements before they are shown: for how long, and when. Nobody keeps one back by
// doing nothing, and no time tells when a statement was written.
#pragma once

#include <array>
#include <cstdint>
#include <ratio>
#include <string_view>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::opinions {

/// After so many hours at most what waits is shown by itself.
inline constexpr std::array<std::int64_t, 4> first_look_hours{24, 48, 72, 168};
inline constexpr std::int64_t first_look_hours_usual = 48;
inline constexpr std::int64_t no_first_look = 0;

/// Times are kept by quarters of a day (UTC): what came in the same one cannot be told apart.
using QuarterDays = std::chrono::duration<std::int64_t, std::ratio<6 * 3600>>;

struct HeldTimes {
  Instant look_from{};   // Nobody is shown it before: the end of the quarter in which it came.
  Instant shown_from{};  // It is shown by itself: `hours` after the beginning of that quarter.
};
/// `hours` is one of `first_look_hours`.
HeldTimes held_times(std::int64_t hours, Instant now);

/// What was chosen: `no_first_look` or one of `first_look_hours`. The problem is beside `hours`.
Result<std::int64_t> check_first_look(std::string_view typed);

}  // namespace alongside::opinions
