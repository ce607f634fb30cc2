#include "slices/groups/ending/ending_storage.h"

#include "foundation/db/given_numbers.h"
#include "foundation/db/rows_of_keys.h"
#include "foundation/record/record.h"
#include "foundation/work/jobs.h"
#include "slices/groups/acts.h"
#include "slices/groups/members/side_counts_storage.h"

namespace alongside::groups {

constexpr Sql begin_rest_sql{
    "INSERT INTO resting_groups (group_id, rests_until) VALUES ($1, $2) "
    "ON CONFLICT (group_id) DO NOTHING"};
void begin_rest(Write& write, Id<Group> group, Instant now) {
  write.run(begin_rest_sql, group, now + limits::rest_of_group);
}

constexpr Sql rests_until_sql{"SELECT rests_until FROM resting_groups WHERE group_id = $1"};
std::optional<Instant> rests_until(Transaction& transaction, Id<Group> group) {
  return transaction.maybe<Instant>(rests_until_sql, group);
}

/// Roles by their numbers. A chair does what a facilitator does.
constexpr Sql left_behind_sql{
    "SELECT groups.id, groups.name, CASE WHEN EXISTS (SELECT 1 FROM members AS other "
    "WHERE other.group_id = own.group_id AND other.id <> own.id) THEN 0 ELSE 1 END, own.role "
    "FROM members AS own JOIN groups ON groups.id = own.group_id WHERE own.person_id = $1 "
    "AND (NOT EXISTS (SELECT 1 FROM members AS other WHERE other.group_id = own.group_id "
    "AND other.id <> own.id) OR (own.role IN (1, 2) AND NOT EXISTS (SELECT 1 FROM members AS other "
    "WHERE other.group_id = own.group_id AND other.id <> own.id AND other.role IN (1, own.role)))) "
    "ORDER BY groups.name, groups.id LIMIT 50"};
std::vector<LeftBehind> left_behind(Transaction& transaction, Id<people::Person> person) {
  return transaction.all<LeftBehind>(left_behind_sql, person);
}

constexpr Sql find_ending_sql{
    "SELECT proposed_by, reason, proposed_at, agreed_by, ends_at, objected_by, "
    "COALESCE(objection, ''), objected_at FROM group_endings WHERE group_id = $1"};
std::optional<Ending> find_ending(Transaction& transaction, Id<Group> group) {
  return transaction.maybe<Ending>(find_ending_sql, group);
}

namespace {

template <class AnEnding>
bool is_shown(const AnEnding& ending, Instant now) {
  const Instant latest = ending.objected_at.value_or(ending.proposed_at);
  return step_of(ending.terms()) == EndingStep::agreed || now - latest <= limits::ending_is_shown;
}

}  // namespace

std::optional<Ending> ending_shown(Transaction& transaction, Id<Group> group, Instant now) {
  auto ending = find_ending(transaction, group);
  if (!ending || !is_shown(*ending, now)) return std::nullopt;
  return ending;
}

namespace {

constexpr auto endings_text = keys_text(
    "SELECT group_id, proposed_at, ends_at, objected_at FROM group_endings WHERE group_id IN ");
constexpr Sql endings_sql{endings_text.data()};

}  // namespace

std::vector<EndingOfGroup> endings_shown(Transaction& transaction,
                                         const std::vector<std::int64_t>& groups, Instant now) {
  auto endings = rows_of_keys<EndingOfGroup>(transaction, endings_sql, groups);
  std::erase_if(endings, [&](const EndingOfGroup& one) { return !is_shown(one, now); });
  return endings;
}

constexpr Sql propose_sql{
    "INSERT INTO group_endings (group_id, proposed_by, reason, proposed_at) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT (group_id) DO UPDATE SET "
    "proposed_by = excluded.proposed_by, reason = excluded.reason, "
    "proposed_at = excluded.proposed_at, agreed_by = NULL, ends_at = NULL, objected_by = NULL, "
    "objection = NULL, objected_at = NULL"};
void propose_ending(Write& write, const Member& member, std::string_view reason, Instant now) {
  write.run(propose_sql, member.group.id, member.person(), reason, now);
}

constexpr Sql agree_sql{
    "UPDATE group_endings SET agreed_by = $2, ends_at = $3 WHERE group_id = $1 "
    "AND ends_at IS NULL AND objected_at IS NULL"};
void agree_to_ending(Write& write, const Member& member, Instant now) {
  write.run(agree_sql, member.group.id, member.person(), now + limits::time_to_object);
}

constexpr Sql object_sql{
    "UPDATE group_endings SET ends_at = NULL, objected_by = $2, objection = $3, objected_at = $4 "
    "WHERE group_id = $1 AND objected_at IS NULL"};
void object_to_ending(Write& write, const Member& member, std::string_view objection, Instant now) {
  write.run(object_sql, member.group.id, member.person(), objection, now);
}

constexpr Sql deciding_sql{
    "SELECT COUNT(*), COUNT(DISTINCT CASE WHEN perspectives_seen_by = 1 THEN constituency_id END) "
    "FROM members WHERE group_id = $1"};
Deciding deciding(Transaction& transaction, Id<Group> group) {
  return transaction.one<Deciding>(deciding_sql, group);
}

constexpr Sql shown_side_sql{
    "SELECT constituency_id FROM members WHERE group_id = $1 AND person_id = $2 "
    "AND perspectives_seen_by = 1 AND constituency_id IS NOT NULL"};
ShownSide shown_side(Transaction& transaction, Id<Group> group, Id<people::Person> person) {
  return transaction.maybe<Id<Constituency>>(shown_side_sql, group, person);
}

constexpr Sql forget_proposal_sql{
    "DELETE FROM group_endings WHERE group_id = $1 AND proposed_by = $2 AND ends_at IS NULL "
    "AND objected_at IS NULL"};
constexpr Sql unname_ending_sql{
    "UPDATE group_endings SET "
    "proposed_by = CASE WHEN proposed_by = $2 THEN NULL ELSE proposed_by END, "
    "agreed_by = CASE WHEN agreed_by = $2 THEN NULL ELSE agreed_by END, "
    "objected_by = CASE WHEN objected_by = $2 THEN NULL ELSE objected_by END "
    "WHERE group_id = $1"};
void leave_ending(Write& write, Id<Group> group, Id<people::Person> person) {
  write.run(forget_proposal_sql, group, person);
  write.run(unname_ending_sql, group, person);
}

constexpr Sql rested_sql{
    "SELECT group_id FROM resting_groups WHERE rests_until <= $1 ORDER BY rests_until LIMIT 20"};
constexpr Sql decided_sql{
    "SELECT group_id FROM group_endings WHERE ends_at <= $1 ORDER BY ends_at LIMIT 20"};
std::vector<std::int64_t> groups_to_erase(Transaction& transaction, Instant now) {
  auto [rested, decided] =
      transaction.together(all<std::int64_t>(rested_sql, now), all<std::int64_t>(decided_sql, now));
  rested.insert(rested.end(), decided.begin(), decided.end());
  return rested;
}

namespace {

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

constexpr Sql note_erased_sql{
    "INSERT INTO erased_groups (group_id, erased_on) VALUES ($1, $2) "
    "ON CONFLICT (group_id) DO NOTHING"};
/// Openness::hidden: nobody finds it, asks to join or joins.
constexpr Sql hide_sql{"UPDATE groups SET openness = 2 WHERE id = $1"};
/// False where it was noted before.
bool note_erased(Write& write, Id<Group> group, std::int64_t day) {
  const bool first = write.run(note_erased_sql, group, day) > 0;
  write.run(hide_sql, group);
  return first;
}

constexpr Sql is_due_sql{
    "SELECT (SELECT COUNT(*) FROM resting_groups WHERE group_id = $1 AND rests_until <= $2) + "
    "(SELECT COUNT(*) FROM group_endings WHERE group_id = $1 AND ends_at <= $2) + "
    "(SELECT COUNT(*) FROM erased_groups WHERE group_id = $1)"};
constexpr Sql is_there_sql{"SELECT id FROM groups WHERE id = $1"};

}  // namespace

bool begin_erasing(Write& write, Id<Group> group, Instant now) {
  if (!write.maybe<Id<Group>>(is_there_sql, group)) return false;
  if (write.one<std::int64_t>(is_due_sql, group, now) == 0) return false;
  if (note_erased(write, group, day_of(now))) note_act(write, {.kind = acts::group_erased}, now);
  return true;
}

/// Each with what all rooms end of it.
constexpr Sql next_members_sql{"SELECT person_id FROM members WHERE group_id = $1 LIMIT 10"};
std::vector<Id<people::Person>> next_members(Transaction& transaction, Id<Group> group) {
  return transaction.all<Id<people::Person>>(next_members_sql, group);
}

constexpr Sql next_groups_sql{"SELECT group_id FROM members WHERE person_id = $1 LIMIT 10"};
std::vector<Id<Group>> next_groups(Transaction& transaction, Id<people::Person> person) {
  return transaction.all<Id<Group>>(next_groups_sql, person);
}

constexpr Sql forget_requests_sql{
    "DELETE FROM join_requests WHERE id IN "
    "(SELECT id FROM join_requests WHERE person_id = $1 LIMIT $2)"};
constexpr Sql unname_links_sql{
    "UPDATE group_invitations SET invited_by = NULL WHERE id IN "
    "(SELECT id FROM group_invitations WHERE invited_by = $1 LIMIT $2)"};
constexpr Sql unname_proposed_sql{
    "UPDATE group_endings SET proposed_by = NULL WHERE proposed_by = $1"};
constexpr Sql unname_agreed_sql{"UPDATE group_endings SET agreed_by = NULL WHERE agreed_by = $1"};
constexpr Sql unname_objected_sql{
    "UPDATE group_endings SET objected_by = NULL WHERE objected_by = $1"};
Erased forget_person(Write& write, Id<people::Person> person) {
  const std::int64_t changed = write.run(forget_requests_sql, person, rows_a_step) +
                               write.run(unname_links_sql, person, rows_a_step);
  if (changed > 0) return Erased::in_part;
  forget_side_changes(write, person);
  for (const Sql& sql : {unname_proposed_sql, unname_agreed_sql, unname_objected_sql}) {
    write.run(sql, person);
  }
  return Erased::whole;
}

namespace {

constexpr std::int64_t links_a_step = 100;
constexpr Sql erase_links_sql{
    "DELETE FROM group_invitations WHERE id IN "
    "(SELECT id FROM group_invitations WHERE group_id = $1 LIMIT $2) RETURNING token_fingerprint"};
constexpr Sql erase_requests_sql{
    "DELETE FROM join_requests WHERE id IN "
    "(SELECT id FROM join_requests WHERE group_id = $1 LIMIT $2)"};
/// False where the step is full.
bool erase_ways_in(Write& write, Id<Group> group) {
  const auto prints = write.all<std::string>(erase_links_sql, group, links_a_step);
  for (const std::string& print : prints) people::end_sign_up(write, print);
  if (!prints.empty()) return false;
  return write.run(erase_requests_sql, group, rows_a_step) < rows_a_step;
}

constexpr Sql erase_picture_sql{"DELETE FROM group_pictures WHERE group_id = $1"};
constexpr Sql erase_organisations_sql{"DELETE FROM group_organisations WHERE group_id = $1"};
constexpr Sql erase_sides_sql{"DELETE FROM constituencies WHERE group_id = $1"};
constexpr Sql erase_rest_sql{"DELETE FROM resting_groups WHERE group_id = $1"};
constexpr Sql erase_ending_sql{"DELETE FROM group_endings WHERE group_id = $1"};
constexpr Sql erase_group_sql{"DELETE FROM groups WHERE id = $1"};

}  // namespace

Erased erase_group_rows(Write& write, Id<Group> group) {
  if (!erase_ways_in(write, group)) return Erased::in_part;
  erase_side_changes(write, group);
  for (const Sql& sql : {erase_picture_sql, erase_organisations_sql, erase_sides_sql,
                         erase_rest_sql, erase_ending_sql, erase_group_sql}) {
    write.run(sql, group);
  }
  return Erased::whole;
}

constexpr Sql erased_groups_sql{"SELECT group_id, erased_on FROM erased_groups ORDER BY group_id"};
std::vector<ErasedGroup> erased_groups(Transaction& transaction) {
  return transaction.all<ErasedGroup>(erased_groups_sql);
}

namespace {

constexpr auto being_erased_text =
    keys_text("SELECT group_id FROM erased_groups WHERE group_id IN ");
constexpr Sql being_erased_sql{being_erased_text.data()};

}  // namespace

std::vector<Id<Group>> being_erased(Transaction& transaction,
                                    const std::vector<std::int64_t>& groups) {
  return rows_of_keys<Id<Group>>(transaction, being_erased_sql, groups);
}

bool erase_again(Write& write, Id<Group> group, std::int64_t day) {
  note_erased(write, group, day);
  never_give_again(write, "groups", group.number);
  if (!write.maybe<Id<Group>>(is_there_sql, group)) return false;
  ask_for(write, {.kind = erasing_groups, .number = group.number});
  return true;
}

}  // namespace alongside::groups
