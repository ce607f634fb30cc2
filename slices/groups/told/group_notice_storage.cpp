#include "slices/groups/told/group_notice_storage.h"

#include "foundation/db/rows_of_keys.h"

namespace alongside::groups {
namespace {

constexpr auto told_requests_text = keys_text(
    "SELECT join_requests.id, join_requests.group_id, groups.name, groups.openness, "
    "join_requests.person_id, join_requests.state FROM join_requests "
    "JOIN groups ON groups.id = join_requests.group_id WHERE join_requests.id IN ");
constexpr Sql told_requests_sql{told_requests_text.data()};
constexpr auto own_roles_text = keys_text(
    "SELECT members.group_id, groups.name, members.role FROM members "
    "JOIN groups ON groups.id = members.group_id WHERE members.person_id = $51 "
    "AND members.group_id IN ");
constexpr Sql own_roles_sql{own_roles_text.data()};
constexpr auto named_groups_text = keys_text("SELECT id, name FROM groups WHERE id IN ");
constexpr Sql named_groups_sql{named_groups_text.data()};

}  // namespace

std::vector<ToldRequest> requests_told_of(Transaction& transaction,
                                          const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ToldRequest>(transaction, told_requests_sql, numbers);
}

std::vector<OwnRole> own_roles(Transaction& transaction, Id<people::Person> person,
                               const std::vector<std::int64_t>& groups) {
  return rows_of_keys<OwnRole>(transaction, own_roles_sql, groups, person);
}

std::vector<NamedGroup> groups_named(Transaction& transaction,
                                     const std::vector<std::int64_t>& groups) {
  return rows_of_keys<NamedGroup>(transaction, named_groups_sql, groups);
}

/// Roles by their numbers.
constexpr Sql leaders_of_sql{
    "SELECT person_id FROM members WHERE group_id = $1 AND role IN (1, 2) ORDER BY id LIMIT 50"};
std::vector<Id<people::Person>> leaders_of(Transaction& transaction, Id<Group> group) {
  return transaction.all<Id<people::Person>>(leaders_of_sql, group);
}

}  // namespace alongside::groups
