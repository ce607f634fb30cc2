#include "slices/groups/groups.h"

#include "foundation/db/rows_of_keys.h"
#include "foundation/rooms/room.h"
#include "slices/groups/door_pages.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/members/member_storage.h"

namespace alongside::groups {
namespace {

Side english_side(const std::string& name) {
  const DefaultSides defaults = english_sides();
  if (name == defaults.lived_experience) return {SideKind::lived_experience, name};
  if (name == defaults.professional) return {SideKind::professional, name};
  return {SideKind::own, name};
}

}  // namespace

void show_doors(const Request& request, Member& member) {
  std::vector<RoomBehind> rooms;
  for (const Room& room : rooms_of(request)) {
    if (room.door) rooms.push_back({*room.door, room.card(member).path});
  }
  html::GroupBar bar = bar_of_doors(member.group, rooms, request.path);
  for (const Room& room : rooms_of(request)) {
    if (room.at_hand == nullptr) continue;
    const Card card = room.at_hand(member);
    bar.at_hand.push_back({card.title, card.path, request.path == card.path});
  }
  member.visit.group = std::move(bar);
}

Member member_asking(Transaction& transaction, const Request& request) {
  const people::Visit visit = people::visit_signed_in(transaction, request);
  std::optional<Member> member = find_member(transaction, visit, request.id<Group>("group"));
  if (!member) throw NotFound();
  show_doors(request, *member);
  return *std::move(member);
}

constexpr Sql constituencies_sql{
    "SELECT id, name FROM constituencies WHERE group_id = $1 ORDER BY position"};
std::vector<Constituency> constituencies(Transaction& transaction, Id<Group> group) {
  return transaction.all<Constituency>(constituencies_sql, group);
}

constexpr Sql name_of_side_sql{"SELECT name FROM constituencies WHERE id = $1"};
std::string name_of_side(Transaction& transaction, std::optional<Id<Constituency>> side) {
  if (!side) return "";
  return transaction.maybe<std::string>(name_of_side_sql, *side).value_or("");
}

constexpr Sql members_by_side_sql{
    "SELECT COALESCE(constituency_id, 0), COUNT(*) FROM members WHERE group_id = $1 "
    "GROUP BY COALESCE(constituency_id, 0)"};
std::vector<MembersOfSide> members_by_side(Transaction& transaction, Id<Group> group) {
  return transaction.all<MembersOfSide>(members_by_side_sql, group);
}

constexpr Sql member_count_sql{"SELECT COUNT(*) FROM members WHERE group_id = $1"};
std::int64_t member_count(Transaction& transaction, Id<Group> group) {
  return transaction.one<std::int64_t>(member_count_sql, group);
}

constexpr Sql is_member_since_sql{
    "SELECT COUNT(*) FROM members WHERE group_id = $1 AND person_id = $2 AND joined_at <= $3"};
bool is_member_since(Transaction& transaction, Id<Group> group, Id<people::Person> person,
                     Instant moment) {
  return transaction.one<std::int64_t>(is_member_since_sql, group, person, moment) > 0;
}

constexpr Sql is_settled_since_sql{
    "SELECT COUNT(*) FROM members WHERE group_id = $1 AND person_id = $2 AND joined_at <= $3 "
    "AND side_on < $4"};
bool is_settled_since(Transaction& transaction, Id<Group> group, Id<people::Person> person,
                      Instant moment) {
  const Instant day = std::chrono::floor<std::chrono::days>(moment);
  return transaction.one<std::int64_t>(is_settled_since_sql, group, person, moment, day) > 0;
}

constexpr Sql people_in_sql{
    "SELECT person_id FROM members WHERE group_id = $1 ORDER BY person_id LIMIT $2"};
std::vector<Id<people::Person>> people_in(Transaction& transaction, Id<Group> group,
                                          std::int64_t most) {
  return transaction.all<Id<people::Person>>(people_in_sql, group, most);
}

constexpr Sql people_in_after_sql{
    "SELECT person_id FROM members WHERE group_id = $1 AND person_id > $2 ORDER BY person_id "
    "LIMIT $3"};
std::vector<Id<people::Person>> people_in_after(Transaction& transaction, Id<Group> group,
                                                Id<people::Person> after, std::int64_t most) {
  return transaction.all<Id<people::Person>>(people_in_after_sql, group, after, most);
}

constexpr auto members_among_text =
    keys_text("SELECT person_id FROM members WHERE group_id = $51 AND person_id IN ");
constexpr Sql members_among_sql{members_among_text.data()};
std::vector<Id<people::Person>> members_among(Transaction& transaction, Id<Group> group,
                                              const std::vector<Id<people::Person>>& people) {
  return rows_of_keys<Id<people::Person>>(transaction, members_among_sql, people, group);
}

constexpr auto groups_among_text = keys_text(
    "SELECT groups.id, groups.name, groups.form, groups.openness FROM members "
    "JOIN groups ON groups.id = members.group_id WHERE members.person_id = $51 "
    "AND members.group_id IN ");
constexpr Sql groups_among_sql{groups_among_text.data()};
std::vector<Group> groups_among(Transaction& transaction, Id<people::Person> person,
                                const std::vector<std::int64_t>& groups) {
  return rows_of_keys<Group>(transaction, groups_among_sql, groups, person);
}

std::vector<std::int64_t> numbers_of_groups(const std::vector<Member>& members) {
  std::vector<std::int64_t> numbers;
  for (const Member& member : members) numbers.push_back(member.group.id.number);
  return numbers;
}

constexpr Sql groups_of_sql{
    "SELECT groups.id, groups.name, groups.form, groups.openness FROM members "
    "JOIN groups ON groups.id = members.group_id WHERE members.person_id = $1 "
    "ORDER BY members.group_id DESC LIMIT $2"};
std::vector<Group> groups_of(Transaction& transaction, Id<people::Person> person,
                             std::int64_t most) {
  return transaction.all<Group>(groups_of_sql, person, most);
}

Id<people::Person> person_of(Transaction& transaction, const Member& asker, Id<Member> member) {
  return other_member(transaction, asker, member).person;
}

bool may(const Member& member, const Permission& permission) {
  return may(Standing{.role = role_of(member), .caretaker = member.visit.person->caretaker},
             permission);
}

void require(const Member& member, const Permission& permission) {
  if (!may(member, permission)) throw NotAllowed();
}

std::string path_to(Id<Group> group) {
  return "/groups/" + std::to_string(group.number);
}

std::vector<html::Crumb> crumbs(const Member& member) {
  return {{say("Groups"), Url("/groups")}, {member.group.name, Url(path_to(member.group.id))}};
}

Id<Group> add_group(Write& write, const NewGroup& group, Instant now) {
  AcceptedGroup accepted{.form = group.form,
                         .openness = group.openness,
                         .name = group.name,
                         .purpose = group.purpose,
                         .serves = group.serves,
                         .ground_rules = group.ground_rules};
  for (const std::string& name : group.constituencies) {
    accepted.sides.push_back(english_side(name));
  }
  if (accepted.sides.empty()) {
    const DefaultSides defaults = english_sides();
    accepted.sides = {english_side(defaults.lived_experience), english_side(defaults.professional)};
  }
  return insert_group(write, accepted, now);
}

constexpr Sql find_group_named_sql{
    "SELECT id, name, form, openness FROM groups WHERE name = $1 ORDER BY id LIMIT 1"};
std::optional<Group> find_group_named(Transaction& transaction, std::string_view name) {
  return transaction.maybe<Group>(find_group_named_sql, name);
}

constexpr Sql find_side_sql{"SELECT id FROM constituencies WHERE group_id = $1 AND name = $2"};
void add_member(Write& write, Id<Group> group, Id<people::Person> person, Role role,
                const std::vector<Perspective>& perspectives, std::string_view constituency,
                Instant now, SeenBy seen_by) {
  std::optional<Id<Constituency>> side;
  if (!constituency.empty()) {
    side = write.maybe<Id<Constituency>>(find_side_sql, group, constituency);
    if (!side) throw CommandProblem("The group has no side '" + std::string(constituency) + "'.");
  }
  const Id<Member> member = insert_member(write, {group, person, role, std::nullopt}, now);
  if (perspectives.empty() && !side) return;
  save_perspectives(write, member, {perspectives, "", seen_by, side}, now);
}

}  // namespace alongside::groups
