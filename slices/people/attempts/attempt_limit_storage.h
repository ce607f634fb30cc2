// Tries in the database, counted by a keyed fingerprint of what is limited.
#pragma once

#include <string>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/people/attempts/attempt_limit_rule.h"

namespace alongside::people {

/// Something that is limited, and how far.
struct Limited {
  std::string subject;  // keyed_fingerprint
  std::int64_t limit = 0;
};

/// Tries at somebody's passphrase by whoever is signed in as them: one limit for all such pages.
Limited tries_at_own_passphrase(const SecretKey& key, std::int64_t person);

/// Nothing, and one more is counted; or how many minutes to wait, and none is counted.
std::optional<std::int64_t> count_try(Write& write, const Limited& limited, Instant now);

void clear_tries(Write& write, const std::string& subject);
/// Takes one back: it was no guess. Not all of them, or somebody with an account of their own
/// could go on guessing for ever. Of one that stands alone nothing is left, its time neither.
void give_back_try(Write& write, const std::string& subject);

}  // namespace alongside::people
