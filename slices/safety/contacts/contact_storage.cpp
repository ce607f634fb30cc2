#include "slices/safety/contacts/contact_storage.h"

namespace alongside::safety {

constexpr Sql contacts_sql{
    "SELECT person_id, position, agreed_at, asked_by FROM safety_contacts WHERE group_id = $1 "
    "ORDER BY position, person_id"};
std::vector<Contact> contacts_of(Transaction& transaction, Id<groups::Group> group) {
  return transaction.all<Contact>(contacts_sql, group);
}

std::vector<PersonId> people_of(const std::vector<Contact>& contacts) {
  std::vector<PersonId> people;
  for (const Contact& contact : contacts) {
    if (contact.agreed_at) people.push_back(contact.person);
  }
  return people;
}

constexpr Sql ask_sql{
    "INSERT INTO safety_contacts (group_id, person_id, position, asked_by) "
    "SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3 FROM safety_contacts WHERE group_id = $1 "
    "ON CONFLICT (group_id, person_id) DO NOTHING"};
void ask_contact(Write& write, Id<groups::Group> group, PersonId person, PersonId asked_by) {
  write.run(ask_sql, group, person, asked_by);
}

constexpr Sql agree_sql{
    "UPDATE safety_contacts SET agreed_at = $3 WHERE group_id = $1 AND person_id = $2 "
    "AND agreed_at IS NULL"};
void agree(Write& write, Id<groups::Group> group, PersonId person, Instant now) {
  write.run(agree_sql, group, person, now);
}

constexpr Sql end_sql{"DELETE FROM safety_contacts WHERE group_id = $1 AND person_id = $2"};
bool end_contact(Write& write, Id<groups::Group> group, PersonId person) {
  return write.run(end_sql, group, person) > 0;
}

constexpr Sql end_of_group_sql{"DELETE FROM safety_contacts WHERE group_id = $1"};
constexpr Sql end_time_sql{"DELETE FROM safety_times WHERE group_id = $1"};
void end_contacts_of_group(Write& write, Id<groups::Group> group) {
  write.run(end_of_group_sql, group);
  write.run(end_time_sql, group);
}

constexpr Sql end_everywhere_sql{"DELETE FROM safety_contacts WHERE person_id = $1"};
constexpr Sql forget_asker_sql{"UPDATE safety_contacts SET asked_by = NULL WHERE asked_by = $1"};
void end_contact_everywhere(Write& write, PersonId person) {
  write.run(end_everywhere_sql, person);
  write.run(forget_asker_sql, person);
}

constexpr Sql groups_of_contact_sql{
    "SELECT group_id, agreed_at FROM safety_contacts WHERE person_id = $1 ORDER BY group_id"};
std::vector<OwnContact> groups_of_contact(Transaction& transaction, PersonId person) {
  return transaction.all<OwnContact>(groups_of_contact_sql, person);
}

constexpr Sql hours_sql{"SELECT hours FROM safety_times WHERE group_id = $1"};
std::int64_t hours_of(Transaction& transaction, Id<groups::Group> group) {
  return transaction.maybe<std::int64_t>(hours_sql, group).value_or(usual_hours);
}

constexpr Sql set_hours_sql{
    "INSERT INTO safety_times (group_id, hours) VALUES ($1, $2) "
    "ON CONFLICT (group_id) DO UPDATE SET hours = excluded.hours"};
void set_hours(Write& write, Id<groups::Group> group, std::int64_t hours) {
  write.run(set_hours_sql, group, hours);
}

}  // namespace alongside::safety
