// What this slice holds of one person, for them to keep.
#pragma once

#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/json_writer.h"
#include "slices/people/account_rule.h"

namespace alongside::people {

/// `signed_in_at`: one for each session.
void write_account(JsonWriter& json, const Details& details,
                   const std::vector<Instant>& signed_in_at);

}  // namespace alongside::people
