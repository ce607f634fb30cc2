// What this slice holds of one person, for them to keep.
#pragma once

#include "foundation/base/json_writer.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

/// Memberships with what they said of themselves, requests to join, and invitations they made.
void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person);

}  // namespace alongside::groups
