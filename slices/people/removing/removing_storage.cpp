#include "slices/people/removing/removing_storage.h"

#include "foundation/base/folding.h"
#include "foundation/db/given_numbers.h"
#include "foundation/record/record.h"
#include "foundation/work/jobs.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/acts.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people {
namespace {

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

constexpr Sql note_erased_sql{
    "INSERT INTO erased_people (person_id, erased_on, signed_words) VALUES ($1, $2, $3) "
    "ON CONFLICT (person_id) DO NOTHING"};
/// The name stays taken until the account is gone.
constexpr Sql shut_account_sql{
    "UPDATE people SET passphrase_hash = '', caretaker = 0 WHERE id = $1"};
void begin(Write& write, const ErasedPerson& erased) {
  write.run(note_erased_sql, erased.person, erased.day, erased.signed_words);
  write.run(shut_account_sql, erased.person);
  end_sessions(write, erased.person);
  ask_for(write, {.kind = erasing_people, .number = erased.person.number});
}

}  // namespace

void begin_removing(Write& write, Id<Person> person, SignedWords signed_words, Instant now) {
  begin(write, {.person = person, .day = day_of(now), .signed_words = signed_words});
  note_act(write, {.kind = acts::account_removed}, now);
}

void remove_who_cannot_sign_in(Write& write, Id<Person> person, Instant now) {
  const auto account = find_account_of(write, person);
  if (!account || !account->passphrase_hash.empty()) throw NotFound();
  begin_removing(write, person, SignedWords::stay, now);
}

constexpr Sql find_removal_sql{"SELECT signed_words FROM erased_people WHERE person_id = $1"};
std::optional<SignedWords> find_removal(Transaction& transaction, Id<Person> person) {
  return transaction.maybe<SignedWords>(find_removal_sql, person);
}

namespace {

constexpr Sql erase_sessions_sql{"DELETE FROM sessions WHERE person_id = $1"};
constexpr Sql erase_passes_sql{"DELETE FROM sign_up_passes WHERE made_by = $1"};
constexpr Sql erase_step_sql{"DELETE FROM second_steps WHERE person_id = $1"};
constexpr Sql erase_codes_sql{"DELETE FROM recovery_codes WHERE person_id = $1"};
constexpr Sql erase_offers_sql{
    "DELETE FROM caretaker_offers WHERE person_id = $1 OR offered_by = $1"};
constexpr Sql erase_portrait_sql{"DELETE FROM portraits WHERE person_id = $1"};
constexpr Sql erase_person_sql{"DELETE FROM people WHERE id = $1"};

}  // namespace

Erased erase_account(Write& write, Id<Person> person) {
  for (const Sql& sql : {erase_sessions_sql, erase_passes_sql, erase_step_sql, erase_codes_sql,
                         erase_offers_sql, erase_portrait_sql, erase_person_sql}) {
    write.run(sql, person);
  }
  return Erased::whole;
}

constexpr Sql erased_people_sql{
    "SELECT person_id, erased_on, signed_words FROM erased_people ORDER BY person_id"};
std::vector<ErasedPerson> erased_people(Transaction& transaction) {
  return transaction.all<ErasedPerson>(erased_people_sql);
}

constexpr Sql is_there_sql{"SELECT id FROM people WHERE id = $1"};
bool erase_again(Write& write, const ErasedPerson& erased) {
  never_give_again(write, "people", erased.person.number);
  if (!write.maybe<Id<Person>>(is_there_sql, erased.person)) {
    write.run(note_erased_sql, erased.person, erased.day, erased.signed_words);
    return false;
  }
  begin(write, erased);
  return true;
}

constexpr Sql count_caretakers_sql{"SELECT COUNT(*) FROM people WHERE caretaker = 1"};
bool is_only_caretaker(Transaction& transaction, const Person& person) {
  return person.caretaker && transaction.one<std::int64_t>(count_caretakers_sql) == 1;
}

constexpr Sql caretaker_people_sql{
    "SELECT id FROM people WHERE caretaker = 1 ORDER BY id LIMIT 50"};
std::vector<Id<Person>> caretaker_people(Transaction& transaction) {
  return transaction.all<Id<Person>>(caretaker_people_sql);
}

constexpr Sql caretakers_sql{"SELECT name FROM people WHERE caretaker = 1 ORDER BY id LIMIT 50"};
std::vector<std::string> caretakers(Transaction& transaction) {
  return transaction.all<std::string>(caretakers_sql);
}

/// Somebody who can sign in, and so not who is about to be erased.
constexpr Sql name_caretaker_sql{
    "UPDATE people SET caretaker = 1 WHERE sign_in_name = $1 AND passphrase_hash <> ''"};
bool name_caretaker(Write& write, std::string_view name) {
  return write.run(name_caretaker_sql, folded(name)) > 0;
}

/// The same.
constexpr Sql ask_sql{
    "INSERT INTO caretaker_offers (person_id, offered_by, offered_at) "
    "SELECT id, $2, $3 FROM people WHERE sign_in_name = $1 AND passphrase_hash <> '' "
    "AND caretaker = 0 ON CONFLICT (person_id) DO UPDATE SET offered_by = excluded.offered_by, "
    "offered_at = excluded.offered_at"};
void ask_to_be_caretaker(Write& write, std::string_view name, Id<Person> by, Instant now) {
  write.run(ask_sql, folded(name), by, now);
}

constexpr Sql who_asks_sql{
    "SELECT people.name FROM caretaker_offers "
    "JOIN people ON people.id = caretaker_offers.offered_by AND people.caretaker = 1 "
    "WHERE caretaker_offers.person_id = $1"};
std::string who_asks_to_be_caretaker(Transaction& transaction, Id<Person> person) {
  return transaction.maybe<std::string>(who_asks_sql, person).value_or("");
}

/// Only while who asked is a caretaker still.
constexpr Sql take_offer_sql{
    "DELETE FROM caretaker_offers WHERE person_id = $1 RETURNING offered_by"};
constexpr Sql make_caretaker_sql{
    "UPDATE people SET caretaker = 1 WHERE id = $1 AND passphrase_hash <> ''"};
std::optional<Id<Person>> answer_to_be_caretaker(Write& write, Id<Person> person, bool yes) {
  const bool stands = !who_asks_to_be_caretaker(write, person).empty();
  const auto by = write.maybe<Id<Person>>(take_offer_sql, person);
  if (!by || !stands) return std::nullopt;
  if (yes) write.run(make_caretaker_sql, person);
  return by;
}

}  // namespace alongside::people
