// Own data, and how people and groups come to an end in actions.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/rooms/ending.h"
#include "slices/actions/storage.h"

namespace alongside::actions {

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person);

/// What a group agreed on stays, without the name; what somebody said of it goes where they wish.
Erased erase_person(Write& write, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::actions
