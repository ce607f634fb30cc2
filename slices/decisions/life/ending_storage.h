// What is kept of people and groups, for them to have, and how it ends.
#pragma once

#include "foundation/base/json_writer.h"
#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "foundation/rooms/ending.h"

namespace alongside::decisions {

void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person);

/// Whoever leaves looks after nothing any more; what they answered stays counted.
void leave_decisions(Write& write, const Leaving& leaving);

/// Answers stay counted and name nobody. Where their words shall go, reasons, remarks and reviews
/// go, and their words of proposals that no decision began about; never those of others.
Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached);
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::decisions
