#include "slices/groups/group_storage.h"

#include <algorithm>

#include "foundation/work/jobs.h"

namespace alongside::groups {
namespace {

constexpr Sql insert_group_sql{
    "INSERT INTO groups (form, openness, name, purpose, serves, ground_rules, started_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"};
Id<Group> insert_group_row(Write& write, const AcceptedGroup& group, Instant now) {
  return write.one<Id<Group>>(insert_group_sql, group.form, group.openness, group.name,
                              group.purpose, group.serves, group.ground_rules, now);
}

constexpr Sql insert_side_sql{
    "INSERT INTO constituencies (group_id, position, kind, name) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (group_id, position) DO UPDATE SET kind = excluded.kind, name = excluded.name"};
void save_sides(Write& write, Id<Group> group, const std::vector<Side>& sides) {
  std::int64_t position = 1;
  for (const Side& side : sides) {
    write.run(insert_side_sql, group, position++, side.kind, side.name);
  }
}

constexpr Sql delete_organisations_sql{"DELETE FROM group_organisations WHERE group_id = $1"};
constexpr Sql insert_organisation_sql{
    "INSERT INTO group_organisations (group_id, position, name) VALUES ($1, $2, $3)"};
void save_organisations(Write& write, Id<Group> group, const std::vector<std::string>& names) {
  write.run(delete_organisations_sql, group);
  std::int64_t position = 1;
  for (const std::string& name : names) {
    write.run(insert_organisation_sql, group, position++, name);
  }
}

}  // namespace

Id<Group> insert_group(Write& write, const AcceptedGroup& group, Instant now) {
  const Id<Group> id = insert_group_row(write, group, now);
  save_sides(write, id, group.sides);
  save_organisations(write, id, group.organisations);
  ask_for(write, {.kind = "words_of_groups", .number = id.number});
  return id;
}

constexpr Sql update_group_sql{
    "UPDATE groups SET openness = $2, name = $3, purpose = $4, serves = $5, ground_rules = $6 "
    "WHERE id = $1"};
void update_group(Write& write, const Member& member, const AcceptedGroup& group) {
  write.run(update_group_sql, member.group.id, group.openness, group.name, group.purpose,
            group.serves, group.ground_rules);
  save_sides(write, member.group.id, group.sides);
  save_organisations(write, member.group.id, group.organisations);
  ask_for(write, {.kind = "words_of_groups", .number = member.group.id.number});
}

constexpr Sql find_seen_group_sql{
    "SELECT id, name, form, openness FROM groups WHERE id = $1 AND openness IN (0, 1)"};
std::optional<Group> find_seen_group(Transaction& transaction, Id<Group> id) {
  return transaction.maybe<Group>(find_seen_group_sql, id);
}

constexpr Sql description_sql{"SELECT purpose, serves, ground_rules FROM groups WHERE id = $1"};
Description description(Transaction& transaction, const Group& group) {
  return transaction.one<Description>(description_sql, group.id);
}

constexpr Sql organisations_sql{
    "SELECT name FROM group_organisations WHERE group_id = $1 ORDER BY position"};
std::vector<std::string> organisations(Transaction& transaction, const Group& group) {
  return transaction.all<std::string>(organisations_sql, group.id);
}

constexpr Sql sides_sql{
    "SELECT id, kind, name FROM constituencies WHERE group_id = $1 ORDER BY position"};
std::vector<StoredSide> sides(Transaction& transaction, const Group& group) {
  return transaction.all<StoredSide>(sides_sql, group.id);
}

namespace {

constexpr Sql count_mine_sql{"SELECT COUNT(*) FROM members WHERE person_id = $1"};
constexpr Sql count_others_sql{
    "SELECT COUNT(*) FROM groups WHERE openness IN (0, 1) AND NOT EXISTS "
    "(SELECT 1 FROM members WHERE members.group_id = groups.id AND members.person_id = $1)"};
constexpr Sql list_mine_sql{
    "SELECT groups.id, groups.name, groups.openness, groups.purpose FROM members "
    "JOIN groups ON groups.id = members.group_id WHERE members.person_id = $1 "
    "ORDER BY groups.name, groups.id LIMIT $2 OFFSET $3"};
constexpr Sql list_others_sql{
    "SELECT id, name, openness, purpose FROM groups WHERE openness IN (0, 1) AND NOT EXISTS "
    "(SELECT 1 FROM members WHERE members.group_id = groups.id AND members.person_id = $1) "
    "ORDER BY name, id LIMIT $2 OFFSET $3"};

}  // namespace

GroupList list_groups(Transaction& transaction, std::optional<Id<people::Person>> person,
                      std::int64_t page) {
  const Id<people::Person> asker = person.value_or(Id<people::Person>{0});
  const auto [mine, others] = transaction.together(one<std::int64_t>(count_mine_sql, asker),
                                                   one<std::int64_t>(count_others_sql, asker));
  GroupList list{.total = mine + others};
  const std::int64_t first = (page - 1) * limits::page_rows;
  const std::int64_t of_mine = std::clamp<std::int64_t>(mine - first, 0, limits::page_rows);
  const std::int64_t before_others = std::max<std::int64_t>(first - mine, 0);
  auto [mine_rows, other_rows] = transaction.together(
      all<ListedGroup>(list_mine_sql, asker, of_mine, first),
      all<ListedGroup>(list_others_sql, asker, limits::page_rows - of_mine, before_others));
  list.mine = std::move(mine_rows);
  list.others = std::move(other_rows);
  return list;
}

}  // namespace alongside::groups
