#include "slices/meetings/running/going_round_storage.h"

#include <algorithm>

#include "slices/meetings/coming/coming_storage.h"

namespace alongside::meetings {

constexpr Sql took_role_sql{
    "INSERT INTO meeting_rounds (meeting_id, person_id, role, group_id) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (meeting_id, person_id, role) DO NOTHING"};
void took_role(Write& write, const Meeting& meeting, MeetingRole role, Id<people::Person> person) {
  write.run(took_role_sql, meeting.id, person, role, meeting.group);
}

constexpr Sql took_before_sql{
    "SELECT meeting_id, person_id FROM meeting_rounds WHERE group_id = $1 AND role = $2 "
    "AND meeting_id <> $3 ORDER BY meeting_id DESC LIMIT 200"};
std::vector<DidIt> took_before(Transaction& transaction, const Meeting& meeting, MeetingRole role) {
  return transaction.all<DidIt>(took_before_sql, meeting.group, role, meeting.id);
}

constexpr Sql forget_rounds_sql{
    "DELETE FROM meeting_rounds WHERE person_id = $1 AND group_id = $2"};
void forget_rounds(Write& write, Id<groups::Group> group, Id<people::Person> person) {
  write.run(forget_rounds_sql, person, group);
}

RoundNames whose_turn(Transaction& transaction, const Meeting& meeting) {
  std::vector<std::int64_t> coming;
  for (const Coming& one : comings_of(transaction, meeting.id)) {
    const bool takes_part =
        one.way == Way::in_person || one.way == Way::online || one.way == Way::by_phone;
    if (takes_part) coming.push_back(one.person.number);
  }
  if (coming.empty()) return {};
  const auto next = [&](MeetingRole role) {
    return Id<people::Person>{
        *whose_turn_it_is(coming, took_before(transaction, meeting, role), meeting.id.number)};
  };
  const Id<people::Person> lead = next(MeetingRole::lead);
  // Not both by the same person, where somebody else comes.
  if (coming.size() > 1) std::erase(coming, lead.number);
  const Id<people::Person> pen = next(MeetingRole::pen);
  RoundNames names;
  for (const people::Person& one : people::people_named(transaction, {lead, pen})) {
    if (one.id == lead) names.lead = one.name;
    if (one.id == pen) names.pen = one.name;
  }
  return names;
}

}  // namespace alongside::meetings
