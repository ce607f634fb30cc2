// What this slice holds of one person, for them to keep.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/base/secrets.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// What they asked, answered, signed, share with their name, and the names they back; where an
/// opinion map is open to them, the group that their answers put them into. Their answers are found
/// by their pseudonyms, with `key`. Statements that they did not sign are not here: the
/// database does not know whose they are.
void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person,
                    Instant now);

}  // namespace alongside::opinions
