#include "slices/meetings/calendar/calendar_storage.h"

namespace alongside::meetings {

constexpr Sql has_calendar_sql{"SELECT COUNT(*) FROM meeting_calendars WHERE person_id = $1"};
bool has_calendar(Transaction& transaction, Id<people::Person> person) {
  return transaction.one<std::int64_t>(has_calendar_sql, person) > 0;
}

constexpr Sql save_calendar_sql{
    "INSERT INTO meeting_calendars (person_id, print) VALUES ($1, $2) "
    "ON CONFLICT (person_id) DO UPDATE SET print = excluded.print"};
void save_calendar(Write& write, Id<people::Person> person, std::string_view print) {
  write.run(save_calendar_sql, person, print);
}

constexpr Sql forget_calendar_sql{"DELETE FROM meeting_calendars WHERE person_id = $1"};
void forget_calendar(Write& write, Id<people::Person> person) {
  write.run(forget_calendar_sql, person);
}

constexpr Sql person_of_calendar_sql{"SELECT person_id FROM meeting_calendars WHERE print = $1"};
std::optional<Id<people::Person>> person_of_calendar(Transaction& transaction,
                                                     std::string_view print) {
  return transaction.maybe<Id<people::Person>>(person_of_calendar_sql, print);
}

}  // namespace alongside::meetings
