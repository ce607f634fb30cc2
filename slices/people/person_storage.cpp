#include "slices/people/person_storage.h"

#include <algorithm>
#include <unordered_map>

#include "slices/people/name_rule.h"

namespace alongside::people {
namespace {

/// NULL where there is nothing, so that many may have none.
std::optional<std::string> key_or_null(std::string_view text) {
  std::string key = folded(text);
  if (key.empty()) return std::nullopt;
  return key;
}

/// How many people one statement names: a page of a list.
constexpr std::size_t people_at_a_time = 50;

}  // namespace

constexpr Sql add_person_sql{
    "INSERT INTO people (name, pronouns, sign_in_name, email, sign_in_email, passphrase_hash, "
    "caretaker) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"};
Id<Person> add_person(Write& write, const NewPerson& person, Instant) {
  const bool signs_in = !person.passphrase_hash.empty();
  const auto sign_in_name = signs_in ? key_or_null(person.name) : std::nullopt;
  const auto sign_in_email = key_or_null(person.email);
  return write.one<Id<Person>>(add_person_sql, person.name, person.pronouns, sign_in_name,
                               person.email, sign_in_email, person.passphrase_hash,
                               person.caretaker);
}

constexpr Sql find_id_by_name_sql{"SELECT id FROM people WHERE sign_in_name = $1"};
bool name_is_taken(Transaction& transaction, std::string_view name) {
  return transaction.maybe<Id<Person>>(find_id_by_name_sql, folded(name)).has_value();
}

constexpr Sql find_id_by_email_sql{"SELECT id FROM people WHERE sign_in_email = $1"};
Taken find_taken(Transaction& transaction, const Details& details,
                 std::optional<Id<Person>> person) {
  const std::string name = folded(details.name);
  const auto email = key_or_null(details.email);
  const auto [of_name, of_email] = transaction.together(
      maybe<Id<Person>>(find_id_by_name_sql, name), maybe<Id<Person>>(find_id_by_email_sql, email));
  return {.name = of_name && of_name != person, .email = of_email && of_email != person};
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
    "sign_in_email = $6 WHERE id = $1"};
void save_details(Write& write, Id<Person> person, const Details& details) {
  write.run(save_details_sql, person, details.name, details.pronouns, folded(details.name),
            details.email, key_or_null(details.email));
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
