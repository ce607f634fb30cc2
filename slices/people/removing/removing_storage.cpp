#include "slices/people/removing/removing_storage.h"

#include "foundation/base/folding.h"
#include "foundation/db/given_numbers.h"
#include "foundation/work/jobs.h"
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
}

constexpr Sql find_removal_sql{"SELECT signed_words FROM erased_people WHERE person_id = $1"};
std::optional<SignedWords> find_removal(Transaction& transaction, Id<Person> person) {
  return transaction.maybe<SignedWords>(find_removal_sql, person);
}

namespace {

constexpr Sql erase_sessions_sql{"DELETE FROM sessions WHERE person_id = $1"};
constexpr Sql erase_passes_sql{"DELETE FROM sign_up_passes WHERE made_by = $1"};
constexpr Sql erase_portrait_sql{"DELETE FROM portraits WHERE person_id = $1"};
constexpr Sql erase_person_sql{"DELETE FROM people WHERE id = $1"};

}  // namespace

Erased erase_account(Write& write, Id<Person> person) {
  for (const Sql& sql :
       {erase_sessions_sql, erase_passes_sql, erase_portrait_sql, erase_person_sql}) {
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

}  // namespace alongside::people
