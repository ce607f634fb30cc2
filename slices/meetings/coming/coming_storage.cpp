#include "slices/meetings/coming/coming_storage.h"

#include <algorithm>

#include "foundation/db/rows_of_keys.h"

namespace alongside::meetings {

constexpr Sql comings_sql{
    "SELECT person_id, way, supporter FROM meeting_comings WHERE meeting_id = $1 "
    "ORDER BY person_id LIMIT 500"};
std::vector<Coming> comings_of(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.all<Coming>(comings_sql, meeting);
}

constexpr Sql coming_sql{
    "SELECT person_id, way, supporter FROM meeting_comings "
    "WHERE meeting_id = $1 AND person_id = $2"};
std::optional<Coming> coming_of(Transaction& transaction, Id<Meeting> meeting,
                                Id<people::Person> person) {
  return transaction.maybe<Coming>(coming_sql, meeting, person);
}

constexpr Sql save_coming_sql{
    "INSERT INTO meeting_comings (meeting_id, person_id, group_id, way, supporter) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (meeting_id, person_id) "
    "DO UPDATE SET way = excluded.way, supporter = excluded.supporter"};
void save_coming(Write& write, const Meeting& meeting, const Coming& coming) {
  write.run(save_coming_sql, meeting.id, coming.person, meeting.group, coming.way,
            coming.supporter);
}

constexpr Sql forget_coming_sql{
    "DELETE FROM meeting_comings WHERE group_id = $1 AND person_id = $2 AND meeting_id IN "
    "(SELECT id FROM meetings WHERE group_id = $1 AND begins_at > $3)"};
void forget_coming(Write& write, Id<groups::Group> group, Id<people::Person> person, Instant now) {
  write.run(forget_coming_sql, group, person, now);
}

namespace {

constexpr auto answered_text = keys_text(
    "SELECT meeting_id FROM meeting_comings WHERE meeting_id IN ", " AND person_id = $51");
constexpr Sql answered_sql{answered_text.data()};
constexpr auto not_coming_text =
    keys_text("SELECT person_id FROM meeting_comings WHERE person_id IN ",
              " AND meeting_id = $51 AND way = 0");
constexpr Sql not_coming_sql{not_coming_text.data()};

}  // namespace

std::vector<Id<Meeting>> unanswered(Transaction& transaction, const std::vector<Meeting>& meetings,
                                    Id<people::Person> person) {
  std::vector<Id<Meeting>> ids;
  for (const Meeting& one : meetings) ids.push_back(one.id);
  const auto answered = rows_of_keys<Id<Meeting>>(transaction, answered_sql, ids, person);
  std::erase_if(ids,
                [&](Id<Meeting> id) { return std::ranges::find(answered, id) != answered.end(); });
  return ids;
}

std::vector<Id<people::Person>> not_coming(Transaction& transaction, Id<Meeting> meeting,
                                           const std::vector<Id<people::Person>>& people) {
  return rows_of_keys<Id<people::Person>>(transaction, not_coming_sql, people, meeting);
}

}  // namespace alongside::meetings
