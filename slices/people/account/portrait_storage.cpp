// How people chose to be shown.
#include "foundation/db/rows_of_keys.h"
#include "slices/people/people.h"

namespace alongside::people {
namespace {

constexpr auto portraits_text =
    keys_text("SELECT person_id, file, description FROM portraits WHERE person_id IN ");
constexpr Sql portraits_sql{portraits_text.data()};
constexpr Sql set_portrait_sql{
    "INSERT INTO portraits (person_id, file, description) VALUES ($1, $2, $3) "
    "ON CONFLICT (person_id) DO UPDATE SET file = excluded.file, "
    "description = excluded.description"};
constexpr Sql remove_portrait_sql{"DELETE FROM portraits WHERE person_id = $1"};

}  // namespace

std::vector<Portrait> portraits_of(Transaction& transaction,
                                   const std::vector<Id<Person>>& people) {
  return rows_of_keys<Portrait>(transaction, portraits_sql, people);
}

void set_portrait(Write& write, const Portrait& portrait) {
  write.run(set_portrait_sql, portrait.person, portrait.file, portrait.description);
}

void remove_portrait(Write& write, Id<Person> person) {
  write.run(remove_portrait_sql, person);
}

}  // namespace alongside::people
