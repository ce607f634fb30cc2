// A moment as the clocks of a place show it (own_time_zone.h).
#pragma once

#include <string>
#include <string_view>

#include "foundation/words/words.h"

namespace alongside {

/// "Monday 23 November 2026 at 9:16am"; in the community's zone where `zone` is "" or not known.
std::string day_and_time_in(const Words& words, Instant at, std::string_view zone);

}  // namespace alongside
