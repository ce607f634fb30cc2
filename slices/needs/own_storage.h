// What somebody needs, in the database: sealed.
#pragma once

#include <optional>
#include <vector>

#include "foundation/db/database.h"
#include "slices/needs/needs.h"
#include "slices/needs/needs_keys.h"
#include "slices/needs/needs_rule.h"
#include "slices/needs/sealed_needs.h"

namespace alongside::needs {

struct OwnNeeds {
  Needs needs;
  Instant checked_at{};  // When they last said that it is right.
};
/// Throws DatabaseFailed where no key opens it.
std::optional<OwnNeeds> find_needs(Transaction& transaction, const NeedsKeys& keys,
                                   PersonId person);
/// Whether anything is kept; without opening it.
bool has_needs(Transaction& transaction, PersonId person);

void save_needs(Write& write, const NeedsKeys& keys, PersonId person, const Needs& needs,
                Instant now);
void say_still_right(Write& write, PersonId person, Instant now);
/// With all that is shared of it; who looked stays.
void forget_needs(Write& write, PersonId person);

// ---- Each year ----

/// Who is to be asked and was not told yet; a bounded list of people's numbers.
std::vector<std::int64_t> people_to_ask(Transaction& transaction, Instant now);
/// Tells them, once for each year.
void ask_if_still_right(Write& write, PersonId person, Instant now);
/// When they last said it, where that is a year ago or more.
std::optional<Instant> last_said_too_long_ago(Transaction& transaction, PersonId person,
                                              Instant now);

// ---- For the whole slice ----

struct NamedKey {
  std::string name;
  SecretKey key;
};
/// With which all is sealed from now on.
NamedKey key_of_now(Transaction& transaction, const NeedsKeys& keys);
/// Throws DatabaseFailed where this server has no key of that name.
SecretKey key_named(const NeedsKeys& keys, const std::string& name);

}  // namespace alongside::needs
