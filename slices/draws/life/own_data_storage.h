// What this slice holds of one member, for them to keep. The people of pools are not members, and
// nobody but who leads the draw can tell which of them somebody is.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/db/database.h"
#include "slices/people/people.h"

namespace alongside::draws {

/// Draws they began or published, what they put into seeds, and what they noted of places.
void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person);

}  // namespace alongside::draws
