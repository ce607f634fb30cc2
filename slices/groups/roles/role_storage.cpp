#include "slices/groups/roles/role_storage.h"

#include "foundation/record/record.h"
#include "foundation/told/told.h"
#include "slices/groups/acts.h"
#include "slices/groups/told/group_notices.h"

namespace alongside::groups {

constexpr Sql role_terms_sql{
    "SELECT member_id, why, ends_at FROM role_terms WHERE group_id = $1 "
    "ORDER BY ends_at, member_id LIMIT 100"};
std::vector<RoleTerm> role_terms(Transaction& transaction, Id<Group> group) {
  return transaction.all<RoleTerm>(role_terms_sql, group);
}

constexpr Sql drop_term_sql{"DELETE FROM role_terms WHERE member_id = $1"};
constexpr Sql save_term_sql{
    "INSERT INTO role_terms (member_id, group_id, why, ends_at) VALUES ($1, $2, $3, $4)"};
void save_role_term(Write& write, Id<Group> group, Id<Member> member, const GivenRole& given,
                    Instant now) {
  write.run(drop_term_sql, member);
  if (given.role == Role::member) return;
  write.run(save_term_sql, member, group, given.why, end_of_role(now, given.months));
}

constexpr Sql parts_to_end_sql{
    "SELECT member_id FROM role_terms WHERE ends_at <= $2 AND (told_at IS NULL OR ends_at <= $1) "
    "ORDER BY ends_at LIMIT 20"};
std::vector<std::int64_t> parts_to_end(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(parts_to_end_sql, now, now + limits::role_end_is_told);
}

namespace {

struct DuePart {
  Id<Group> group;
  Id<people::Person> person;
  Instant ends_at{};
  std::optional<Instant> told_at;
};
constexpr Sql due_part_sql{
    "SELECT members.group_id, members.person_id, role_terms.ends_at, role_terms.told_at "
    "FROM role_terms JOIN members ON members.id = role_terms.member_id "
    "WHERE role_terms.member_id = $1"};
constexpr Sql told_sql{"UPDATE role_terms SET told_at = $2 WHERE member_id = $1"};
constexpr Sql end_role_sql{"UPDATE members SET role = 0 WHERE id = $1"};

void end_role(Write& write, Id<Member> member, const DuePart& due, Instant now) {
  write.run(end_role_sql, member);
  write.run(drop_term_sql, member);
  note_act(write, {.kind = acts::made_member, .group = due.group, .whom = due.person}, now);
  tell(write, {due.person},
       {.kind = role_changed,
        .number = due.group.number,
        .group = due.group,
        .occasion = microseconds_of(now)},
       now);
}

}  // namespace

void end_part(Write& write, Id<Member> member, Instant now) {
  const auto due = write.maybe<DuePart>(due_part_sql, member);
  if (!due) return;
  if (due->ends_at <= now) {
    end_role(write, member, *due, now);
    return;
  }
  if (due->told_at || due->ends_at > now + limits::role_end_is_told) return;
  write.run(told_sql, member, now);
  tell(write, leaders_of(write, due->group),
       {.kind = role_ends_soon,
        .number = due->group.number,
        .group = due->group,
        .occasion = microseconds_of(due->ends_at)},
       now);
}

}  // namespace alongside::groups
