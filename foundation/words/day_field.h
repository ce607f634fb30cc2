// A day as a form's three fields hold it, in the community's time zone.
#pragma once

#include <optional>
#include <string_view>

#include "foundation/base/instant.h"

namespace alongside {

/// Midnight after the day; nothing where there is no such day, or it is not from 2000 to 2200.
std::optional<Instant> end_of_day(std::string_view day, std::string_view month,
                                  std::string_view year);

}  // namespace alongside
