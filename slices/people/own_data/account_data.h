// What this slice holds of one person, for them to keep.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/json_writer.h"
#include "slices/people/account/account_rule.h"

namespace alongside::people {

/// `reading` as html::written has it; `signed_in_at`: one for each session.
void write_account(JsonWriter& json, const Details& details, std::string_view reading,
                   const std::vector<Instant>& signed_in_at);

}  // namespace alongside::people
