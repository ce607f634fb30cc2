// Own data, and how people and groups come to an end in fates.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/rooms/ending.h"
#include "slices/fates/fate_storage.h"

namespace alongside::fates {

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person);

/// What they took on in that group is free again.
void end_taken_on(Write& write, const Leaving& leaving);

Erased erase_person(Write& write, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::fates
