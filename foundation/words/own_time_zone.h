// Time zones of people who live elsewhere than the community is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/words/time_zone.h"

namespace alongside {

/// Places that the system knows, such as Europe/London, by name.
const std::vector<std::string>& time_zone_names();
/// Only places of that list: nothing else is asked of the system.
bool is_time_zone(std::string_view name);

/// In that zone; in the community's where `zone` is "" or not known.
LocalTime local_time(Instant instant, std::string_view zone);
/// Nothing where there is no such day. As `instant_of` of the community's zone.
std::optional<Instant> instant_of(const LocalTime& local, std::string_view zone);
/// The minute of a day, `days_later` after the one on which it is `now` there.
Instant moment_on(Instant now, int days_later, std::int64_t minute, std::string_view zone);

}  // namespace alongside
