// What the program holds of one person, for them to keep.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "slices/people/account_rule.h"

namespace alongside::people {

/// JSON (RFC 8259) with instants in UTC (ISO 8601). `signed_in_at`: one for each session.
std::string own_data_json(const Details& details, const std::vector<Instant>& signed_in_at);

}  // namespace alongside::people
