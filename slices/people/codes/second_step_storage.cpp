#include "slices/people/codes/second_step_storage.h"

#include "slices/people/codes/one_time_code.h"

namespace alongside::people {
namespace {

std::string purpose_of(Id<Person> person) {
  return "second step " + std::to_string(person.number);
}

std::string print_of(const SecretKey& key, Id<Person> person, std::string_view code) {
  return keyed_fingerprint(key, "recovery code of " + std::to_string(person.number),
                           plain_recovery_code(code));
}

}  // namespace

constexpr Sql find_second_step_sql{
    "SELECT sealed, confirmed_at, last_step FROM second_steps WHERE person_id = $1"};
std::optional<SecondStep> find_second_step(Transaction& transaction, const SecretKey& key,
                                           Id<Person> person) {
  auto found = transaction.maybe<SecondStep>(find_second_step_sql, person);
  if (!found) return found;
  const auto secret = unseal(key, purpose_of(person), found->secret);
  if (!secret) throw DatabaseFailed("a second step cannot be opened with this key");
  found->secret = *secret;
  return found;
}

constexpr Sql needs_sql{
    "SELECT COUNT(*) FROM second_steps WHERE person_id = $1 AND confirmed_at IS NOT NULL"};
bool needs_second_step(Transaction& transaction, Id<Person> person) {
  return transaction.one<std::int64_t>(needs_sql, person) > 0;
}

constexpr Sql begin_sql{
    "INSERT INTO second_steps (person_id, sealed, begun_at) VALUES ($1, $2, $3) "
    "ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed, begun_at = excluded.begun_at, "
    "last_step = 0 WHERE second_steps.confirmed_at IS NULL"};
void begin_second_step(Write& write, const SecretKey& key, Id<Person> person,
                       std::string_view secret, Instant now) {
  write.run(begin_sql, person, seal(key, purpose_of(person), secret), now);
}

constexpr Sql confirm_sql{
    "UPDATE second_steps SET confirmed_at = COALESCE(confirmed_at, $2), last_step = $3 "
    "WHERE person_id = $1"};
void confirm_second_step(Write& write, Id<Person> person, std::int64_t step, Instant now) {
  write.run(confirm_sql, person, now, step);
}

constexpr Sql end_step_sql{"DELETE FROM second_steps WHERE person_id = $1"};
constexpr Sql forget_codes_sql{"DELETE FROM recovery_codes WHERE person_id = $1"};
void end_second_step(Write& write, Id<Person> person) {
  write.run(end_step_sql, person);
  write.run(forget_codes_sql, person);
}

constexpr Sql save_code_sql{"INSERT INTO recovery_codes (person_id, print) VALUES ($1, $2)"};
void save_recovery_codes(Write& write, const SecretKey& key, Id<Person> person,
                         const std::vector<std::string>& codes) {
  write.run(forget_codes_sql, person);
  for (const std::string& code : codes) {
    write.run(save_code_sql, person, print_of(key, person, code));
  }
}

constexpr Sql count_codes_sql{"SELECT COUNT(*) FROM recovery_codes WHERE person_id = $1"};
std::int64_t count_recovery_codes(Transaction& transaction, Id<Person> person) {
  return transaction.one<std::int64_t>(count_codes_sql, person);
}

constexpr Sql take_step_sql{
    "UPDATE second_steps SET last_step = $2 WHERE person_id = $1 AND last_step < $2"};
constexpr Sql use_code_sql{"DELETE FROM recovery_codes WHERE person_id = $1 AND print = $2"};
bool take_code(Write& write, const SecretKey& key, Id<Person> person, std::string_view typed,
               Instant now) {
  const auto step = find_second_step(write, key, person);
  if (!step || !step->confirmed_at) return false;
  if (const auto taken = step_of_code(step->secret, typed, now, step->last_step)) {
    return write.run(take_step_sql, person, *taken) > 0;
  }
  return write.run(use_code_sql, person, print_of(key, person, typed)) > 0;
}

}  // namespace alongside::people
