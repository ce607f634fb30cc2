#include "slices/people/account/person_storage.h"

#include <algorithm>
#include <unordered_map>

#include "foundation/base/folding.h"
#include "slices/people/account/name_rule.h"

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

/// How many people one statement names: a page of a list.
constexpr std::size_t people_at_a_time = 50;

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

constexpr Sql people_named_sql{
    "SELECT id, name, pronouns, caretaker FROM people WHERE id IN ("
    "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, "
    "$21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, "
    "$39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)"};
std::vector<Person> people_named(Transaction& transaction, const std::vector<Id<Person>>& ids) {
  std::unordered_map<Id<Person>, Person> found;
  for (std::size_t first = 0; first < ids.size(); first += people_at_a_time) {
    const std::size_t last = std::min(ids.size(), first + people_at_a_time);
    Query<Person, detail::Expect::all> query{people_named_sql, {}};
    for (std::size_t i = first; i < last; ++i) query.parameters.emplace_back(ids[i]);
    query.parameters.resize(people_at_a_time, Parameter(Id<Person>{}));
    auto [batch] = transaction.together(std::move(query));
    for (Person& person : batch) {
      found.emplace(person.id, std::move(person));
    }
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
