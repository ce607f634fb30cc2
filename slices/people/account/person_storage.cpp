#include "slices/people/account/person_storage.h"

#include <algorithm>
#include <unordered_map>

#include "foundation/base/folding.h"
#include "foundation/db/rows_of_keys.h"
#include "slices/people/account/name_rule.h"
#include "slices/people/account/passphrase_rule.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people {
namespace {

/// NULL where there is nothing, so that many may have none.
std::optional<std::string> key_or_null(std::string_view text) {
  std::string key = folded(text);
  if (key.empty()) return std::nullopt;
  return key;
}

/// Never empty: that is of a name that is not reckoned yet.
std::string look_of(std::string_view name) {
  std::string look = look_alike(name);
  return look.empty() ? folded(name) : look;
}

}  // namespace

constexpr Sql add_person_sql{
    "INSERT INTO people (name, pronouns, sign_in_name, email, sign_in_email, passphrase_hash, "
    "caretaker, look_alike) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id"};
Id<Person> add_person(Write& write, const NewPerson& person, Instant) {
  const bool signs_in = !person.passphrase_hash.empty();
  const auto sign_in_name = signs_in ? key_or_null(person.name) : std::nullopt;
  const auto sign_in_email = key_or_null(person.email);
  return write.one<Id<Person>>(add_person_sql, person.name, person.pronouns, sign_in_name,
                               person.email, sign_in_email, person.passphrase_hash,
                               person.caretaker, signs_in ? look_of(person.name) : std::string());
}

constexpr Sql find_id_by_name_sql{"SELECT id FROM people WHERE sign_in_name = $1"};
constexpr Sql find_id_by_look_sql{
    "SELECT id FROM people WHERE look_alike = $1 AND id <> $2 LIMIT 1"};
bool name_is_taken(Transaction& transaction, std::string_view name) {
  const std::string key = folded(name), look = look_of(name);
  const auto [same, alike] =
      transaction.together(maybe<Id<Person>>(find_id_by_name_sql, key),
                           maybe<Id<Person>>(find_id_by_look_sql, look, Id<Person>{}));
  return same || alike;
}

constexpr Sql find_id_by_email_sql{"SELECT id FROM people WHERE sign_in_email = $1"};
Taken find_taken(Transaction& transaction, const Details& details,
                 std::optional<Id<Person>> person) {
  const std::string name = folded(details.name);
  const auto email = key_or_null(details.email);
  const std::string look = look_of(details.name);
  const auto [of_name, of_email, alike] = transaction.together(
      maybe<Id<Person>>(find_id_by_name_sql, name), maybe<Id<Person>>(find_id_by_email_sql, email),
      maybe<Id<Person>>(find_id_by_look_sql, look, person.value_or(Id<Person>{})));
  return {.name = (of_name && of_name != person) || alike, .email = of_email && of_email != person};
}

constexpr Sql find_account_by_name_sql{
    "SELECT id, passphrase_hash FROM people WHERE sign_in_name = $1"};
constexpr Sql find_account_by_email_sql{
    "SELECT id, passphrase_hash FROM people WHERE sign_in_email = $1"};
std::optional<Account> find_account(Transaction& transaction, std::string_view name_or_email) {
  const std::string key = folded(name_or_email);
  return looks_like_email(name_or_email)
             ? transaction.maybe<Account>(find_account_by_email_sql, key)
             : transaction.maybe<Account>(find_account_by_name_sql, key);
}

constexpr Sql find_account_sql{"SELECT id, passphrase_hash FROM people WHERE id = $1"};
Account find_account(Transaction& transaction, Id<Person> person) {
  return transaction.one<Account>(find_account_sql, person);
}
std::optional<Account> find_account_of(Transaction& transaction, Id<Person> person) {
  return transaction.maybe<Account>(find_account_sql, person);
}

constexpr Sql find_details_sql{"SELECT name, pronouns, email FROM people WHERE id = $1"};
Details find_details(Transaction& transaction, Id<Person> person) {
  return transaction.one<Details>(find_details_sql, person);
}

constexpr Sql save_details_sql{
    "UPDATE people SET name = $2, pronouns = $3, sign_in_name = $4, email = $5, "
    "sign_in_email = $6, look_alike = $7 WHERE id = $1"};
void save_details(Write& write, Id<Person> person, const Details& details) {
  write.run(save_details_sql, person, details.name, details.pronouns, folded(details.name),
            details.email, key_or_null(details.email), look_of(details.name));
}

constexpr Sql people_without_look_sql{
    "SELECT id FROM people WHERE look_alike = '' AND sign_in_name IS NOT NULL ORDER BY id LIMIT "
    "$1"};
std::vector<std::int64_t> people_without_look(Transaction& transaction, std::int64_t most) {
  return transaction.all<std::int64_t>(people_without_look_sql, most);
}

constexpr Sql find_name_sql{"SELECT name FROM people WHERE id = $1 AND sign_in_name IS NOT NULL"};
constexpr Sql save_look_sql{"UPDATE people SET look_alike = $2 WHERE id = $1"};
constexpr Sql save_sign_in_name_sql{"UPDATE people SET sign_in_name = $2 WHERE id = $1"};
void renew_name_keys(Write& write, Id<Person> person) {
  const auto name = write.maybe<std::string>(find_name_sql, person);
  if (!name) return;
  write.run(save_look_sql, person, look_of(*name));
  const std::string key = folded(*name);
  if (!write.maybe<Id<Person>>(find_id_by_name_sql, key)) {
    write.run(save_sign_in_name_sql, person, key);
  }
}

constexpr Sql save_passphrase_sql{"UPDATE people SET passphrase_hash = $2 WHERE id = $1"};
void save_passphrase(Write& write, Id<Person> person, std::string_view passphrase_hash) {
  write.run(save_passphrase_sql, person, passphrase_hash);
}

std::optional<Id<Person>> person_signing_in_as(Transaction& transaction,
                                               std::string_view name_or_email) {
  const auto account = find_account(transaction, name_or_email);
  if (!account || account->passphrase_hash.empty()) return std::nullopt;
  return account->id;
}

Problems problems_of_new_passphrase(Transaction& transaction, Id<Person> person,
                                    std::string_view field, std::string_view passphrase) {
  const Details details = find_details(transaction, person);
  return passphrase_problems(field, passphrase, {.name = details.name, .email = details.email});
}

// Who is being removed has none, and nobody gets one in this way: it would open what is shut.
constexpr Sql set_passphrase_sql{
    "UPDATE people SET passphrase_hash = $2 WHERE id = $1 AND passphrase_hash <> ''"};
bool set_passphrase(Write& write, Id<Person> person, std::string_view hash) {
  if (write.run(set_passphrase_sql, person, hash) == 0) return false;
  end_sessions(write, person);
  return true;
}

constexpr auto people_named_text =
    keys_text("SELECT id, name, pronouns, caretaker FROM people WHERE id IN ");
constexpr Sql people_named_sql{people_named_text.data()};
std::vector<Person> people_named(Transaction& transaction, const std::vector<Id<Person>>& ids) {
  std::unordered_map<Id<Person>, Person> found;
  for (Person& person : rows_of_keys<Person>(transaction, people_named_sql, ids)) {
    found.emplace(person.id, std::move(person));
  }
  std::vector<Person> people;
  for (const Id<Person> id : ids) {
    if (const auto at = found.find(id); at != found.end()) people.push_back(at->second);
  }
  return people;
}

constexpr Sql first_people_sql{
    "SELECT id, name, pronouns, caretaker FROM people WHERE sign_in_name IS NOT NULL "
    "ORDER BY sign_in_name LIMIT $1"};
std::vector<Person> first_people(Transaction& transaction, std::int64_t most) {
  return transaction.all<Person>(first_people_sql, most);
}

}  // namespace alongside::people
