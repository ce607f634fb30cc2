// Own data, leaving, and how people and groups come to an end in a group's beginning.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/base/secrets.h"
#include "foundation/rooms/ending.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person);

/// What is one's own in a group goes; the group's texts stay.
void leave(Write& write, const Leaving& leaving);

/// Versions that somebody saved stay without a name, or go where the person wishes so: then the one
/// before holds.
Erased erase_person(Write& write, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::design_stage
