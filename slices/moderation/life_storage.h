// Own data, and how people and groups come to an end in moderation.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/base/secrets.h"
#include "foundation/rooms/ending.h"
#include "slices/moderation/matter_storage.h"

namespace alongside::moderation {

void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person);

/// What they proposed in that group, and what they were asked as an author.
void end_proposals(Write& write, const Leaving& leaving);

Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::moderation
