#include "slices/needs/own_storage.h"

#include "foundation/told/told.h"
#include "slices/needs/needs_notices.h"

namespace alongside::needs {

SecretKey key_named(const NeedsKeys& keys, const std::string& name) {
  const auto key = keys.find(name);
  if (!key) throw DatabaseFailed("the key file has no key '" + name + "' of access needs");
  return *key;
}

constexpr Sql key_of_now_sql{"SELECT key_name FROM needs_sealing WHERE is_now = 1"};
NamedKey key_of_now(Transaction& transaction, const NeedsKeys& keys) {
  const auto name = transaction.maybe<std::string>(key_of_now_sql).value_or("");
  return {name, key_named(keys, name)};
}

constexpr Sql find_sql{
    "SELECT sealed, sealed_with, checked_at FROM needs_of_people WHERE person_id = $1"};
std::optional<OwnNeeds> find_needs(Transaction& transaction, const NeedsKeys& keys,
                                   PersonId person) {
  struct Kept {
    std::string sealed, sealed_with;
    Instant checked_at{};
  };
  const auto kept = transaction.maybe<Kept>(find_sql, person);
  if (!kept) return std::nullopt;
  auto needs = opened_needs(key_named(keys, kept->sealed_with), person, kept->sealed);
  if (!needs) throw DatabaseFailed("access needs cannot be opened with this key");
  return OwnNeeds{*std::move(needs), kept->checked_at};
}

constexpr Sql has_sql{"SELECT COUNT(*) FROM needs_of_people WHERE person_id = $1"};
bool has_needs(Transaction& transaction, PersonId person) {
  return transaction.one<std::int64_t>(has_sql, person) > 0;
}

constexpr Sql save_sql{
    "INSERT INTO needs_of_people (person_id, sealed, sealed_with, checked_at) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed, "
    "sealed_with = excluded.sealed_with, checked_at = excluded.checked_at, asked_at = NULL"};
// Whoever looked before has to look again.
constexpr Sql changed_sql{"UPDATE needs_shared SET changed_at = $2 WHERE person_id = $1"};
void save_needs(Write& write, const NeedsKeys& keys, PersonId person, const Needs& needs,
                Instant now) {
  const NamedKey with = key_of_now(write, keys);
  write.run(save_sql, person, sealed_needs(with.key, person, needs), with.name, now);
  write.run(changed_sql, person, now);
  end_notices(write, still_right, person.number);
}

constexpr Sql still_right_sql{
    "UPDATE needs_of_people SET checked_at = $2, asked_at = NULL WHERE person_id = $1"};
void say_still_right(Write& write, PersonId person, Instant now) {
  write.run(still_right_sql, person, now);
  end_notices(write, still_right, person.number);
}

constexpr Sql forget_sql{"DELETE FROM needs_of_people WHERE person_id = $1"};
constexpr Sql forget_shared_sql{"DELETE FROM needs_shared WHERE person_id = $1"};
void forget_needs(Write& write, PersonId person) {
  write.run(forget_sql, person);
  write.run(forget_shared_sql, person);
  end_notices(write, still_right, person.number);
}

constexpr Sql to_ask_sql{
    "SELECT person_id FROM needs_of_people WHERE checked_at <= $1 AND asked_at IS NULL "
    "ORDER BY checked_at LIMIT 20"};
std::vector<std::int64_t> people_to_ask(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(to_ask_sql, now - asked_again_after);
}

constexpr Sql asked_sql{
    "UPDATE needs_of_people SET asked_at = $2 WHERE person_id = $1 AND asked_at IS NULL "
    "AND checked_at <= $3"};
void ask_if_still_right(Write& write, PersonId person, Instant now) {
  if (write.run(asked_sql, person, now, now - asked_again_after) == 0) return;
  tell(
      write, {person},
      {.kind = still_right, .number = person.number, .group = {}, .occasion = microseconds_of(now)},
      now);
}

constexpr Sql too_long_ago_sql{
    "SELECT checked_at FROM needs_of_people WHERE person_id = $1 AND checked_at <= $2"};
std::optional<Instant> last_said_too_long_ago(Transaction& transaction, PersonId person,
                                              Instant now) {
  return transaction.maybe<Instant>(too_long_ago_sql, person, now - asked_again_after);
}

}  // namespace alongside::needs
