#include "slices/people/reading/reading_storage.h"

namespace alongside::people {

constexpr Sql save_wishes_sql{"UPDATE people SET reading = $2 WHERE id = $1"};
void save_wishes(Write& write, Id<Person> person, std::string_view wishes) {
  write.run(save_wishes_sql, person, wishes);
}

constexpr Sql find_wishes_sql{"SELECT reading FROM people WHERE id = $1"};
std::string find_wishes(Transaction& transaction, Id<Person> person) {
  return transaction.one<std::string>(find_wishes_sql, person);
}

}  // namespace alongside::people
