#include "slices/groups/ending/over_storage.h"

#include "foundation/rooms/ending.h"
#include "slices/groups/ending/ending_rule.h"
#include "slices/groups/members/side_counts_storage.h"

namespace alongside::groups {
namespace {

constexpr auto ended_links_are_kept = std::chrono::days(30);
constexpr auto declined_requests_are_kept = std::chrono::days(180);
constexpr auto leavers_are_counted = std::chrono::days(30);

/// Links by which members came in stay as long as these: it matters who was asked, and by whom.
constexpr Sql erase_links_over_sql{
    "DELETE FROM group_invitations WHERE id IN (SELECT id FROM group_invitations AS link "
    "WHERE link.expires_at <= $1 AND NOT EXISTS "
    "(SELECT 1 FROM members WHERE members.invitation_id = link.id) LIMIT $2)"};
std::int64_t erase_links_over(Write& write, Instant now) {
  return write.run(erase_links_over_sql, now - ended_links_are_kept, rows_a_step);
}

constexpr Sql erase_declined_over_sql{
    "DELETE FROM join_requests WHERE id IN (SELECT id FROM join_requests "
    "WHERE state = 1 AND asked_at <= $1 LIMIT $2)"};
std::int64_t erase_declined_over(Write& write, Instant now) {
  return write.run(erase_declined_over_sql, now - declined_requests_are_kept, rows_a_step);
}

constexpr Sql erase_decisions_over_sql{
    "DELETE FROM group_endings WHERE group_id IN (SELECT group_id FROM group_endings "
    "WHERE ends_at IS NULL AND proposed_at <= $1 "
    "AND (objected_at IS NULL OR objected_at <= $1) LIMIT $2)"};
std::int64_t erase_decisions_over(Write& write, Instant now) {
  return write.run(erase_decisions_over_sql, now - limits::ending_is_shown, rows_a_step);
}

std::int64_t erase_leavers_over(Write& write, Instant now) {
  return erase_side_changes_of_leavers(write, now - leavers_are_counted, rows_a_step);
}

}  // namespace

std::vector<Keeping> keepings() {
  return {{say("Links that invite to a group: 30 days after they end, if nobody in the group came "
               "by them"),
           erase_links_over},
          {say("A request to join a group that was declined: 180 days"), erase_declined_over},
          {say("That somebody proposed to end a group, where it was not done: 60 days"),
           erase_decisions_over},
          {say("That somebody who counted for a side left a group, until the numbers of its sides "
               "take it in: 30 days at most"),
           erase_leavers_over}};
}

}  // namespace alongside::groups
