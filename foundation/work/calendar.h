// When recurring work is due next: in the site's time zone, so that a night is a night.
#pragma once

#include <chrono>
#include <functional>

#include "foundation/base/instant.h"

namespace alongside {

/// The first moment after `after`, and never `after` itself.
using Calendar = std::function<Instant(Instant after)>;

/// Once a day at that time on the wall, on days too on which the clock is changed.
Calendar each_day_at(int hour, int minute = 0);

/// At the full hour, and every so many minutes from there: 1 to 60, a part of an hour.
Calendar every_minutes(int minutes);

}  // namespace alongside
