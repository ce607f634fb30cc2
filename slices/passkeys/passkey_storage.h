// Passkeys in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/passkeys/ceremony.h"
#include "slices/passkeys/passkey.h"
#include "slices/people/people.h"

namespace alongside::passkeys {

using PersonId = Id<people::Person>;

/// In the order in which they were made.
std::vector<Passkey> passkeys_of(Transaction& transaction, PersonId person);

/// What the person's devices call theirs, as URL-safe base64: none is made twice on one device.
std::vector<std::string> credentials_of(Transaction& transaction, PersonId person);

/// False where that passkey is there already.
bool add_passkey(Write& write, PersonId person, const MadePasskey& made, const std::string& name,
                 Instant now);

struct KnownPasskey {
  Id<Passkey> id;
  PersonId person;
  std::int64_t algorithm = 0;
  std::string public_key;  // As URL-safe base64.
  std::int64_t counter = 0;
};
/// `credential` as URL-safe base64.
std::optional<KnownPasskey> find_passkey(Transaction& transaction, const std::string& credential);

void note_use(Write& write, Id<Passkey> passkey, std::int64_t counter, Instant now);
/// False where it was used already.
bool use_challenge(Write& write, std::string_view challenge, Instant now);

/// False where it is not theirs.
bool remove_passkey(Write& write, PersonId person, Id<Passkey> passkey);
void remove_passkeys_of(Write& write, PersonId person);
std::int64_t erase_used_challenges(Write& write, Instant now);

}  // namespace alongside::passkeys
