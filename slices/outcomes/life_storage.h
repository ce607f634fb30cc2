// Own data, and how people and groups come to an end in outcomes.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/rooms/ending.h"
#include "slices/outcomes/storage.h"

namespace alongside::outcomes {

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person);

/// Numbers stay, without a name; words go with it where the person wishes so.
Erased erase_person(Write& write, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::outcomes
