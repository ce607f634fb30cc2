#include "slices/passkeys/passkey_storage.h"

#include "foundation/base/secrets.h"
#include "foundation/rooms/ending.h"

namespace alongside::passkeys {

constexpr Sql passkeys_sql{
    "SELECT id, name, made_at, used_at FROM passkeys WHERE person_id = $1 ORDER BY made_at, id"};
std::vector<Passkey> passkeys_of(Transaction& transaction, PersonId person) {
  return transaction.all<Passkey>(passkeys_sql, person);
}

constexpr Sql credentials_sql{"SELECT credential FROM passkeys WHERE person_id = $1"};
std::vector<std::string> credentials_of(Transaction& transaction, PersonId person) {
  return transaction.all<std::string>(credentials_sql, person);
}

constexpr Sql add_sql{
    "INSERT INTO passkeys (id, person_id, credential, algorithm, public_key, counter, name, "
    "made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential) DO NOTHING"};
bool add_passkey(Write& write, PersonId person, const MadePasskey& made, const std::string& name,
                 Instant now) {
  return write.run(add_sql, random_id(), person, base64_url(made.credential), made.key.algorithm,
                   base64_url(made.key.bytes), made.counter, name, now) > 0;
}

constexpr Sql find_sql{
    "SELECT id, person_id, algorithm, public_key, counter FROM passkeys WHERE credential = $1"};
std::optional<KnownPasskey> find_passkey(Transaction& transaction, const std::string& credential) {
  return transaction.maybe<KnownPasskey>(find_sql, credential);
}

constexpr Sql use_sql{"UPDATE passkeys SET counter = $2, used_at = $3 WHERE id = $1"};
void note_use(Write& write, Id<Passkey> passkey, std::int64_t counter, Instant now) {
  write.run(use_sql, passkey, counter, now);
}

constexpr Sql use_challenge_sql{
    "INSERT INTO used_challenges (print, expires_at) VALUES ($1, $2) "
    "ON CONFLICT (print) DO NOTHING"};
bool use_challenge(Write& write, std::string_view challenge, Instant now) {
  return write.run(use_challenge_sql, fingerprint(challenge), now + challenge_life) > 0;
}

constexpr Sql remove_sql{"DELETE FROM passkeys WHERE id = $1 AND person_id = $2"};
bool remove_passkey(Write& write, PersonId person, Id<Passkey> passkey) {
  return write.run(remove_sql, passkey, person) > 0;
}

constexpr Sql remove_all_sql{"DELETE FROM passkeys WHERE person_id = $1"};
void remove_passkeys_of(Write& write, PersonId person) {
  write.run(remove_all_sql, person);
}

constexpr Sql erase_used_sql{
    "DELETE FROM used_challenges WHERE print IN "
    "(SELECT print FROM used_challenges WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)"};
std::int64_t erase_used_challenges(Write& write, Instant now) {
  return write.run(erase_used_sql, now, rows_a_step);
}

}  // namespace alongside::passkeys
