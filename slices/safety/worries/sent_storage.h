// How many worries somebody sends on a day, so that nobody fills the disk, and nobody stands in the
// way of others: there is no limit that a group shares.
#pragma once

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/safety/worries/worry_rule.h"

namespace alongside::safety {

/// One more; false, and none is counted, where it is enough for that day.
bool count_sent(Write& write, const SecretKey& key, PersonId person, Instant now);
/// Of somebody whose account goes.
void forget_sent(Write& write, const SecretKey& key, PersonId person, Instant now);
/// Of days before.
std::int64_t erase_sent_over(Write& write, Instant now);

}  // namespace alongside::safety
