#include "slices/groups/members/side_counts_storage.h"

namespace alongside::groups {

constexpr Sql published_side_counts_sql{
    "SELECT id, published_people FROM constituencies WHERE group_id = $1 ORDER BY position"};
std::vector<SideCount> published_side_counts(Transaction& transaction, Id<Group> group) {
  return transaction.all<SideCount>(published_side_counts_sql, group);
}

namespace {

constexpr Sql note_change_sql{
    "INSERT INTO side_changes (group_id, person_id, on_day) VALUES ($1, $2, $3) "
    "ON CONFLICT (group_id, person_id) DO UPDATE SET on_day = excluded.on_day"};
constexpr Sql people_who_changed_sql{"SELECT COUNT(*) FROM side_changes WHERE group_id = $1"};
constexpr Sql publish_side_counts_sql{
    "UPDATE constituencies SET published_people = "
    "(SELECT COUNT(*) FROM members WHERE members.constituency_id = constituencies.id) "
    "WHERE group_id = $1"};
constexpr Sql erase_changes_sql{"DELETE FROM side_changes WHERE group_id = $1"};

}  // namespace

void note_side_change(Write& write, Id<Group> group, Id<people::Person> person, Instant now) {
  write.run(note_change_sql, group, person, Instant(std::chrono::floor<std::chrono::days>(now)));
  if (write.one<std::int64_t>(people_who_changed_sql, group) < people_for_new_side_counts) return;
  write.run(publish_side_counts_sql, group);
  erase_side_changes(write, group);
}

constexpr Sql changes_of_person_sql{
    "SELECT groups.name, side_changes.on_day FROM side_changes "
    "JOIN groups ON groups.id = side_changes.group_id WHERE side_changes.person_id = $1 "
    "ORDER BY side_changes.group_id"};
std::vector<SideChange> side_changes_of(Transaction& transaction, Id<people::Person> person) {
  return transaction.all<SideChange>(changes_of_person_sql, person);
}

constexpr Sql forget_changes_sql{"DELETE FROM side_changes WHERE person_id = $1"};
void forget_side_changes(Write& write, Id<people::Person> person) {
  write.run(forget_changes_sql, person);
}

void erase_side_changes(Write& write, Id<Group> group) {
  write.run(erase_changes_sql, group);
}

constexpr Sql erase_changes_of_leavers_sql{
    "DELETE FROM side_changes WHERE (group_id, person_id) IN "
    "(SELECT changes.group_id, changes.person_id FROM side_changes AS changes "
    "WHERE changes.on_day <= $1 AND NOT EXISTS (SELECT 1 FROM members "
    "WHERE members.group_id = changes.group_id AND members.person_id = changes.person_id) "
    "LIMIT $2)"};
std::int64_t erase_side_changes_of_leavers(Write& write, Instant before, std::int64_t most) {
  return write.run(erase_changes_of_leavers_sql, before, most);
}

}  // namespace alongside::groups
