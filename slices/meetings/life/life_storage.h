// Own data, and how people and groups come to an end in meetings.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/base/secrets.h"
#include "foundation/rooms/ending.h"
#include "slices/groups/groups.h"

namespace alongside::meetings {

/// Nothing of what stands in nobody's name.
void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person);

/// Meetings and items stay, as they are the group's, and name nobody; what is signed stays without
/// the name or goes, as the person wishes; the rest goes.
Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::meetings
