// The second step of people who want one, in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "slices/people/people.h"

namespace alongside::people {

/// A secret that nobody confirmed is forgotten after a day.
inline constexpr auto unconfirmed_step_life = std::chrono::days(1);

struct SecondStep {
  std::string secret;
  std::optional<Instant> confirmed_at;
  std::int64_t last_step = 0;
};
/// Throws DatabaseFailed where the key does not open the secret.
std::optional<SecondStep> find_second_step(Transaction& transaction, const SecretKey& key,
                                           Id<Person> person);

/// In place of one that was begun; one that was confirmed stays.
void begin_second_step(Write& write, const SecretKey& key, Id<Person> person,
                       std::string_view secret, Instant now);
void confirm_second_step(Write& write, Id<Person> person, std::int64_t step, Instant now);
void end_second_step(Write& write, Id<Person> person);

/// In place of all that were there.
void save_recovery_codes(Write& write, const SecretKey& key, Id<Person> person,
                         const std::vector<std::string>& codes);
std::int64_t count_recovery_codes(Transaction& transaction, Id<Person> person);

/// A code of the app, or a recovery code, which is used up; both once. False where it is neither.
bool take_code(Write& write, const SecretKey& key, Id<Person> person, std::string_view typed,
               Instant now);

}  // namespace alongside::people
