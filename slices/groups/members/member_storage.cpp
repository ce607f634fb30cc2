#include "slices/groups/members/member_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "slices/groups/members/side_counts_storage.h"

namespace alongside::groups {
namespace {

struct MemberRow {
  Id<Member> id;
  Role role = Role::member;
  std::optional<Id<Constituency>> constituency;
  Id<Group> group;
  std::string name;
  Form form = Form::group;
  Openness openness = Openness::listed;
  std::optional<Instant> ends_at;
};

constexpr Sql find_member_sql{
    "SELECT members.id, members.role, members.constituency_id, groups.id, groups.name, "
    "groups.form, groups.openness, group_endings.ends_at FROM members "
    "JOIN groups ON groups.id = members.group_id "
    "LEFT JOIN group_endings ON group_endings.group_id = members.group_id "
    "WHERE members.group_id = $1 AND members.person_id = $2"};

Member member_of_row(const people::Visit& visit, MemberRow row) {
  Member member{.id = row.id,
                .visit = visit,
                .group = {row.group, std::move(row.name), row.form, row.openness},
                .constituency = row.constituency,
                .chair = row.role == Role::chair,
                .facilitator = row.role == Role::facilitator};
  if (row.ends_at) {
    const std::string path = path_to(row.group);
    member.visit.place_ends = people::PlaceEnds{*row.ends_at, path, path + "/end"};
  }
  return member;
}

}  // namespace

std::optional<Member> find_member(Transaction& transaction, const people::Visit& visit,
                                  Id<Group> group) {
  if (!visit.person) return std::nullopt;
  auto row = transaction.maybe<MemberRow>(find_member_sql, group, visit.person->id);
  if (!row) return std::nullopt;
  return member_of_row(visit, *std::move(row));
}

constexpr Sql memberships_sql{
    "SELECT members.id, members.role, members.constituency_id, groups.id, groups.name, "
    "groups.form, groups.openness, group_endings.ends_at FROM members "
    "JOIN groups ON groups.id = members.group_id "
    "LEFT JOIN group_endings ON group_endings.group_id = members.group_id "
    "WHERE members.person_id = $1 ORDER BY members.group_id DESC LIMIT $2"};
std::vector<Member> memberships(Transaction& transaction, const people::Visit& visit) {
  std::vector<Member> members;
  if (!visit.person) return members;
  for (MemberRow& row :
       transaction.all<MemberRow>(memberships_sql, visit.person->id, groups_in_sight)) {
    members.push_back(member_of_row(visit, std::move(row)));
  }
  return members;
}

Role role_of(const Member& member) {
  if (member.chair) return Role::chair;
  return member.facilitator ? Role::facilitator : Role::member;
}

constexpr Sql insert_member_sql{
    "INSERT INTO members (group_id, person_id, role, perspectives_said, perspectives_seen_by, "
    "own_words, invitation_id, joined_at) VALUES ($1, $2, $3, 0, 0, '', $4, $5) "
    "ON CONFLICT (group_id, person_id) DO UPDATE SET role = members.role RETURNING id"};
constexpr Sql end_rest_sql{"DELETE FROM resting_groups WHERE group_id = $1"};
Id<Member> insert_member(Write& write, const NewMember& member, Instant now) {
  write.run(end_rest_sql, member.group);
  return write.one<Id<Member>>(insert_member_sql, member.group, member.person, member.role,
                               member.invitation, now);
}

constexpr Sql some_members_sql{
    "SELECT id, person_id FROM members WHERE group_id = $1 "
    "ORDER BY CASE role WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE 2 END, id LIMIT $2"};
std::vector<SomeMember> some_members(Transaction& transaction, Id<Group> group, std::int64_t most) {
  return transaction.all<SomeMember>(some_members_sql, group, most);
}

namespace {

/// Whose a membership is, and for which side it counts.
struct SideOfMember {
  Id<Group> group;
  Id<people::Person> person;
  std::optional<Id<Constituency>> side;
};

}  // namespace

constexpr Sql side_of_member_sql{
    "SELECT group_id, person_id, constituency_id FROM members WHERE id = $1"};
constexpr Sql delete_perspectives_sql{"DELETE FROM member_perspectives WHERE member_id = $1"};
constexpr Sql insert_perspective_sql{
    "INSERT INTO member_perspectives (member_id, perspective) VALUES ($1, $2) "
    "ON CONFLICT (member_id, perspective) DO NOTHING"};
constexpr Sql update_said_sql{
    "UPDATE members SET perspectives_said = 1, perspectives_seen_by = $2, own_words = $3, "
    "constituency_id = $4 WHERE id = $1"};
constexpr Sql side_changed_sql{"UPDATE members SET side_on = $2 WHERE id = $1"};
void save_perspectives(Write& write, Id<Member> member, const SaidPerspectives& said, Instant now) {
  const auto before = write.one<SideOfMember>(side_of_member_sql, member);
  write.run(delete_perspectives_sql, member);
  for (const Perspective perspective : said.perspectives) {
    write.run(insert_perspective_sql, member, perspective);
  }
  write.run(update_said_sql, member, said.seen_by, said.own_words, said.side);
  if (said.side == before.side) return;
  note_side_change(write, before.group, before.person, now);
  write.run(side_changed_sql, member, Instant(std::chrono::floor<std::chrono::days>(now)));
}

namespace {

struct OwnRow {
  bool said = false;
  SeenBy seen_by = SeenBy::only_me;
  std::string own_words;
  std::optional<Id<Constituency>> side;
};

constexpr Sql own_row_sql{
    "SELECT perspectives_said, perspectives_seen_by, own_words, constituency_id FROM members "
    "WHERE id = $1"};
constexpr Sql own_perspectives_sql{
    "SELECT perspective FROM member_perspectives WHERE member_id = $1 ORDER BY perspective"};

}  // namespace

namespace {

constexpr auto needs_text = keys_text(
    "SELECT own.group_id, (SELECT COUNT(*) FROM join_requests "
    "WHERE join_requests.group_id = own.group_id AND join_requests.state = 0), "
    "CASE WHEN EXISTS (SELECT 1 FROM members AS chairs WHERE chairs.group_id = own.group_id "
    "AND chairs.role = 1) THEN 1 ELSE 0 END, own.perspectives_said FROM members AS own "
    "WHERE own.person_id = $51 AND own.group_id IN ");
constexpr Sql needs_sql{needs_text.data()};

}  // namespace

std::vector<GroupNeeds> needs_of_groups(Transaction& transaction, Id<people::Person> person,
                                        const std::vector<std::int64_t>& groups) {
  return rows_of_keys<GroupNeeds>(transaction, needs_sql, groups, person);
}

std::optional<SaidPerspectives> own_perspectives(Transaction& transaction, const Member& member) {
  auto [row, perspectives] = transaction.together(
      one<OwnRow>(own_row_sql, member.id), all<Perspective>(own_perspectives_sql, member.id));
  if (!row.said) return std::nullopt;
  return SaidPerspectives{std::move(perspectives), std::move(row.own_words), row.seen_by, row.side};
}

namespace {

constexpr Sql members_page_sql{
    "SELECT id, person_id, role, perspectives_seen_by, "
    "CASE WHEN perspectives_seen_by = 1 THEN own_words ELSE '' END, "
    "CASE WHEN perspectives_seen_by = 1 THEN constituency_id END "
    "FROM members WHERE group_id = $1 "
    "ORDER BY CASE role WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE 2 END, id LIMIT $2 OFFSET $3"};
constexpr Sql seen_perspectives_sql{
    "SELECT seen.member_id, seen.perspective FROM member_perspectives AS seen WHERE seen.member_id "
    "IN (SELECT shown.id FROM (SELECT id, perspectives_seen_by FROM members WHERE group_id = $1 "
    "ORDER BY CASE role WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE 2 END, id LIMIT $2 OFFSET $3) AS shown "
    "WHERE shown.perspectives_seen_by = 1) ORDER BY seen.member_id, seen.perspective"};

}  // namespace

MemberPage members_page(Transaction& transaction, const Member& member, std::int64_t page) {
  const std::int64_t first = (page - 1) * limits::page_rows;
  auto [members, perspectives] = transaction.together(
      all<SeenMember>(members_page_sql, member.group.id, limits::page_rows, first),
      all<SeenPerspective>(seen_perspectives_sql, member.group.id, limits::page_rows, first));
  return {std::move(members), std::move(perspectives)};
}

constexpr Sql other_member_sql{
    "SELECT id, person_id, role FROM members WHERE id = $1 AND group_id = $2"};
OtherMember other_member(Transaction& transaction, const Member& member, Id<Member> id) {
  return transaction.one<OtherMember>(other_member_sql, id, member.group.id);
}

constexpr Sql count_chairs_sql{"SELECT COUNT(*) FROM members WHERE group_id = $1 AND role = 1"};
std::int64_t count_chairs(Transaction& transaction, Id<Group> group) {
  return transaction.one<std::int64_t>(count_chairs_sql, group);
}

constexpr Sql count_groups_chaired_sql{
    "SELECT COUNT(*) FROM members WHERE person_id = $1 AND role = 1"};
std::int64_t count_groups_chaired(Transaction& transaction, Id<people::Person> person) {
  return transaction.one<std::int64_t>(count_groups_chaired_sql, person);
}

constexpr Sql save_role_sql{"UPDATE members SET role = $2 WHERE id = $1"};
void save_role(Write& write, const OtherMember& other, Role role) {
  write.run(save_role_sql, other.id, role);
}

namespace {

constexpr Sql delete_said_sql{
    "DELETE FROM member_perspectives WHERE member_id = "
    "(SELECT id FROM members WHERE group_id = $1 AND person_id = $2)"};
constexpr Sql delete_term_sql{
    "DELETE FROM role_terms WHERE member_id = "
    "(SELECT id FROM members WHERE group_id = $1 AND person_id = $2)"};
constexpr Sql delete_member_sql{
    "DELETE FROM members WHERE group_id = $1 AND person_id = $2 RETURNING constituency_id"};
constexpr Sql stop_invitations_sql{
    "UPDATE group_invitations SET invited_by = NULL, "
    "stopped_at = CASE WHEN stopped_at IS NULL THEN $3 ELSE stopped_at END "
    "WHERE group_id = $1 AND invited_by = $2 RETURNING token_fingerprint"};
constexpr Sql unname_invitations_sql{
    "UPDATE group_invitations SET invited_by = NULL WHERE group_id = $1 AND invited_by = $2"};
constexpr Sql delete_request_sql{
    "DELETE FROM join_requests WHERE group_id = $1 AND person_id = $2"};

}  // namespace

void erase_member(Write& write, Id<Group> group, Id<people::Person> person, Links links,
                  Instant now) {
  write.run(delete_said_sql, group, person);
  write.run(delete_term_sql, group, person);
  const auto left = write.all<std::optional<Id<Constituency>>>(delete_member_sql, group, person);
  if (!left.empty() && left.front()) note_side_change(write, group, person, now);
  if (links == Links::stay) write.run(unname_invitations_sql, group, person);
  for (const auto& print : write.all<std::string>(stop_invitations_sql, group, person, now)) {
    people::end_sign_up(write, print);
  }
  write.run(delete_request_sql, group, person);
  people::end_live_pages(write, person);
}

}  // namespace alongside::groups
