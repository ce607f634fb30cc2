// Time zones, kept behind one file because the library is slow to compile.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"

namespace alongside {

/// A day of the calendar and a time on the wall.
struct LocalTime {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0;
};

/// The zone that days and times are shown in: set once at start from the settings, Europe/London
/// unless told. Throws CommandProblem where the system does not know it.
void set_time_zone(std::string_view name);

LocalTime local_time(Instant instant);

/// Nothing where there is no such day. A time that the clock skips counts as the moment after it.
std::optional<Instant> instant_of(const LocalTime& local);

/// Monday is 1, Sunday 7 (ISO 8601).
int weekday(const LocalTime& local);

}  // namespace alongside
