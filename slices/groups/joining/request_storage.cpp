#include "slices/groups/joining/request_storage.h"

namespace alongside::groups {

constexpr Sql save_request_sql{
    "INSERT INTO join_requests (group_id, person_id, note, asked_at, state, answer) "
    "VALUES ($1, $2, $3, $4, 0, '') ON CONFLICT (group_id, person_id) DO UPDATE SET "
    "note = excluded.note, asked_at = excluded.asked_at, state = 0, answer = ''"};
void save_request(Write& write, const Group& group, Id<people::Person> person,
                  std::string_view note, Instant now) {
  write.run(save_request_sql, group.id, person, note, now);
}

constexpr Sql own_request_sql{
    "SELECT id, person_id, note, asked_at, state, answer FROM join_requests "
    "WHERE group_id = $1 AND person_id = $2"};
std::optional<JoinRequest> own_request(Transaction& transaction, const Group& group,
                                       Id<people::Person> person) {
  return transaction.maybe<JoinRequest>(own_request_sql, group.id, person);
}

constexpr Sql waiting_requests_sql{
    "SELECT id, person_id, note, asked_at, state, answer FROM join_requests "
    "WHERE group_id = $1 AND state = 0 ORDER BY id LIMIT $2 OFFSET $3"};
std::vector<JoinRequest> waiting_requests(Transaction& transaction, const Member& member,
                                          std::int64_t page) {
  return transaction.all<JoinRequest>(waiting_requests_sql, member.group.id, limits::page_rows,
                                      (page - 1) * limits::page_rows);
}

constexpr Sql count_waiting_sql{
    "SELECT COUNT(*) FROM join_requests WHERE group_id = $1 AND state = 0"};
std::int64_t count_waiting_requests(Transaction& transaction, const Member& member) {
  return transaction.one<std::int64_t>(count_waiting_sql, member.group.id);
}

constexpr Sql find_request_sql{
    "SELECT id, person_id, note, asked_at, state, answer FROM join_requests "
    "WHERE id = $1 AND group_id = $2"};
JoinRequest find_request(Transaction& transaction, const Member& member, Id<JoinRequest> id) {
  return transaction.one<JoinRequest>(find_request_sql, id, member.group.id);
}

constexpr Sql decline_request_sql{"UPDATE join_requests SET state = 1, answer = $2 WHERE id = $1"};
void decline_request(Write& write, const JoinRequest& request, std::string_view answer) {
  write.run(decline_request_sql, request.id, answer);
}

constexpr Sql forget_request_sql{
    "DELETE FROM join_requests WHERE group_id = $1 AND person_id = $2"};
void forget_request(Write& write, Id<Group> group, Id<people::Person> person) {
  write.run(forget_request_sql, group, person);
}

}  // namespace alongside::groups
