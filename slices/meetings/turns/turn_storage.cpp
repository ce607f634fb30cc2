#include "slices/meetings/turns/turn_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "slices/meetings/running/run_storage.h"

namespace alongside::meetings {

constexpr Sql turns_sql{
    "SELECT id, item_id, person_id, way, sort, "
    "CASE WHEN removed_reason IS NULL THEN words ELSE '' END, side, state, began_at, ended_at, "
    "other_than FROM meeting_turns WHERE meeting_id = $1 AND state < 3 ORDER BY id LIMIT $2"};
std::vector<Turn> turns_of(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.all<Turn>(turns_sql, meeting, limits::most_turns);
}

constexpr Sql typed_sql{
    "SELECT id, item_id, person_id, way, sort, words, side, state, began_at, ended_at, other_than "
    "FROM meeting_turns WHERE meeting_id = $1 AND words <> '' AND began_at IS NOT NULL "
    "AND removed_reason IS NULL ORDER BY id DESC LIMIT $2"};
std::vector<Turn> typed_of(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.all<Turn>(typed_sql, meeting, limits::typed_shown);
}

constexpr Sql count_turns_sql{"SELECT COUNT(*) FROM meeting_turns WHERE meeting_id = $1"};
std::int64_t count_turns(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.one<std::int64_t>(count_turns_sql, meeting);
}

constexpr Sql waits_sql{
    "SELECT COUNT(*) FROM meeting_turns WHERE meeting_id = $1 AND state = 0 AND person_id = $2"};
bool waits_for_turn(Transaction& transaction, Id<Meeting> meeting, Id<people::Person> person) {
  return transaction.one<std::int64_t>(waits_sql, meeting, person) > 0;
}

constexpr Sql ask_for_turn_sql{
    "INSERT INTO meeting_turns (meeting_id, group_id, item_id, person_id, way, sort, words, side, "
    "state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)"};
void ask_for_turn(Write& write, const Meeting& meeting, std::optional<Id<Item>> item,
                  Id<people::Person> person, const NewTurn& turn, std::int64_t side) {
  write.run(ask_for_turn_sql, meeting.id, meeting.group, item, person, turn.way, turn.sort,
            turn.words, side);
  write.publish(meeting_topic(meeting.id));
}

constexpr Sql pass_sql{
    "UPDATE meeting_turns SET state = 3, words = '' WHERE meeting_id = $1 AND state = 0 "
    "AND person_id = $2"};
constexpr Sql end_own_sql{
    "UPDATE meeting_turns SET state = 2, ended_at = $3 WHERE meeting_id = $1 AND state = 1 "
    "AND person_id = $2"};
void pass_turn(Write& write, Id<Meeting> meeting, Id<people::Person> person, Instant now) {
  write.run(pass_sql, meeting, person);
  write.run(end_own_sql, meeting, person, now);
  write.publish(meeting_topic(meeting));
}

constexpr Sql meetings_with_turns_sql{
    "SELECT DISTINCT meeting_id FROM meeting_turns WHERE person_id = $1 AND group_id = $2 "
    "AND state < 2"};
void pass_turns_in(Write& write, Id<groups::Group> group, Id<people::Person> person, Instant now) {
  for (const auto meeting : write.all<Id<Meeting>>(meetings_with_turns_sql, person, group)) {
    pass_turn(write, meeting, person, now);
  }
}

constexpr Sql end_turn_sql{
    "UPDATE meeting_turns SET state = 2, ended_at = $2 WHERE meeting_id = $1 AND state = 1"};
void end_turn(Write& write, Id<Meeting> meeting, Instant now) {
  write.run(end_turn_sql, meeting, now);
  write.publish(meeting_topic(meeting));
}

constexpr Sql give_turn_sql{
    "UPDATE meeting_turns SET state = 1, began_at = $3, other_than = $4, "
    "item_id = (SELECT item_id FROM meeting_runs WHERE meeting_id = $1) "
    "WHERE meeting_id = $1 AND id = $2 AND state = 0"};
bool give_turn(Write& write, Id<Meeting> meeting, Id<Turn> turn,
               std::optional<std::int64_t> other_than, Instant now) {
  end_turn(write, meeting, now);
  return write.run(give_turn_sql, meeting, turn, now, other_than) > 0;
}

constexpr Sql consents_sql{
    "SELECT COUNT(*) FROM meeting_consents WHERE group_id = $1 AND person_id = $2"};
bool consents(Transaction& transaction, Id<groups::Group> group, Id<people::Person> person) {
  return transaction.one<std::int64_t>(consents_sql, group, person) > 0;
}

namespace {

std::int64_t number_of_side(const groups::Member& member) {
  return member.constituency ? member.constituency->number : 0;
}

}  // namespace

constexpr Sql consent_sql{
    "INSERT INTO meeting_consents (group_id, person_id, side) VALUES ($1, $2, $3) "
    "ON CONFLICT (group_id, person_id) DO UPDATE SET side = excluded.side"};
void consent(Write& write, const groups::Member& member) {
  write.run(consent_sql, member.group.id, member.person(), number_of_side(member));
}

constexpr Sql withdraw_consent_sql{
    "DELETE FROM meeting_consents WHERE group_id = $1 AND person_id = $2"};
constexpr Sql forget_sides_sql{
    "UPDATE meeting_turns SET side = 0 WHERE person_id = $2 AND group_id = $1 AND side <> 0"};
void withdraw_consent(Write& write, Id<groups::Group> group, Id<people::Person> person) {
  write.run(withdraw_consent_sql, group, person);
  write.run(forget_sides_sql, group, person);
}

constexpr Sql keep_side_sql{
    "UPDATE meeting_consents SET side = $3 WHERE group_id = $1 AND person_id = $2"};
std::int64_t side_that_counts(Write& write, const groups::Member& member) {
  const std::int64_t side = number_of_side(member);
  return write.run(keep_side_sql, member.group.id, member.person(), side) > 0 ? side : 0;
}

constexpr Sql consenting_sql{
    "SELECT meeting_consents.person_id, meeting_consents.side FROM meeting_consents JOIN "
    "meeting_comings "
    "ON meeting_comings.person_id = meeting_consents.person_id "
    "AND meeting_comings.meeting_id = $2 AND meeting_comings.way <> 0 "
    "WHERE meeting_consents.group_id = $1 AND meeting_consents.side <> 0 "
    "ORDER BY meeting_consents.person_id"};
std::vector<CountedPerson> consenting(Transaction& transaction, const Meeting& meeting) {
  return transaction.all<CountedPerson>(consenting_sql, meeting.group, meeting.id);
}

namespace {

constexpr auto contributed_turns_text = keys_text(
    "SELECT id, meeting_id, group_id, words, person_id FROM meeting_turns "
    "WHERE words <> '' AND began_at IS NOT NULL AND removed_reason IS NULL AND id IN ");
constexpr Sql contributed_turns_sql{contributed_turns_text.data()};
constexpr auto turns_taken_out_text = keys_text(
    "SELECT id, meeting_id, group_id, words, person_id FROM meeting_turns "
    "WHERE words <> '' AND removed_reason IS NOT NULL AND id IN ");
constexpr Sql turns_taken_out_sql{turns_taken_out_text.data()};

}  // namespace

std::vector<ContributedTurn> contributed_turns(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedTurn>(transaction, contributed_turns_sql, numbers);
}

std::vector<ContributedTurn> turns_taken_out(Transaction& transaction,
                                             const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedTurn>(transaction, turns_taken_out_sql, numbers);
}

constexpr Sql take_turn_out_sql{
    "UPDATE meeting_turns SET removed_reason = $2 WHERE id = $1 AND removed_reason IS NULL"};
void take_turn_out(Write& write, Id<Turn> id, const std::string& reason) {
  write.run(take_turn_out_sql, id, reason);
}

constexpr Sql put_turn_back_sql{"UPDATE meeting_turns SET removed_reason = NULL WHERE id = $1"};
void put_turn_back(Write& write, Id<Turn> id) {
  write.run(put_turn_back_sql, id);
}

}  // namespace alongside::meetings
