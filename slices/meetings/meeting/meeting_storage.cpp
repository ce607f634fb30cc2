#include "slices/meetings/meeting/meeting_storage.h"

#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"

namespace alongside::meetings {
namespace {

constexpr std::int64_t microseconds_of_minute = 60'000'000;
constexpr std::size_t bytes_of_uid = 18;

/// The index goes by the beginning: what lasts longest bounds how far back is looked.
Instant begun_at_most_before(Instant now) {
  return now - std::chrono::minutes(limits::most_meeting_minutes);
}

void say_changed(Write& write, Id<Meeting> meeting) {
  ask_for(write, {.kind = "words_of_meetings", .number = meeting.number});
}

}  // namespace

constexpr Sql find_meeting_sql{
    "SELECT id, group_id, title, about, begins_at, minutes, zone, place, link, phone, uid, "
    "changes, changed_at, called_off_at, called_off_why FROM meetings "
    "WHERE id = $1 AND group_id = $2"};
Meeting find_meeting(Transaction& transaction, const groups::Member& member, Id<Meeting> id) {
  return transaction.one<Meeting>(find_meeting_sql, id, member.group.id);
}

constexpr Sql meeting_anywhere_sql{
    "SELECT id, group_id, title, about, begins_at, minutes, zone, place, link, phone, uid, "
    "changes, changed_at, called_off_at, called_off_why FROM meetings WHERE id = $1"};
std::optional<Meeting> meeting_anywhere(Transaction& transaction, Id<Meeting> id) {
  return transaction.maybe<Meeting>(meeting_anywhere_sql, id);
}

constexpr Sql meetings_to_come_sql{
    "SELECT id, group_id, title, about, begins_at, minutes, zone, place, link, phone, uid, "
    "changes, changed_at, called_off_at, called_off_why FROM meetings "
    "WHERE group_id = $1 AND begins_at > $2 AND begins_at + minutes * $4 > $3 "
    "ORDER BY begins_at, id LIMIT $5"};
std::vector<Meeting> meetings_to_come(Transaction& transaction, Id<groups::Group> group,
                                      Instant now) {
  return transaction.all<Meeting>(meetings_to_come_sql, group, begun_at_most_before(now), now,
                                  microseconds_of_minute, limits::most_to_come);
}

constexpr Sql meetings_over_sql{
    "SELECT id, group_id, title, about, begins_at, minutes, zone, place, link, phone, uid, "
    "changes, changed_at, called_off_at, called_off_why FROM meetings "
    "WHERE group_id = $1 AND begins_at <= $2 AND begins_at + minutes * $3 <= $2 "
    "ORDER BY begins_at DESC, id DESC LIMIT $4 OFFSET $5"};
std::vector<Meeting> meetings_over(Transaction& transaction, Id<groups::Group> group, Instant now,
                                   std::int64_t page) {
  return transaction.all<Meeting>(meetings_over_sql, group, now, microseconds_of_minute,
                                  meetings_a_page, (page - 1) * meetings_a_page);
}

constexpr Sql count_over_sql{
    "SELECT COUNT(*) FROM meetings WHERE group_id = $1 AND begins_at <= $2 "
    "AND begins_at + minutes * $3 <= $2"};
std::int64_t count_meetings_over(Transaction& transaction, Id<groups::Group> group, Instant now) {
  return transaction.one<std::int64_t>(count_over_sql, group, now, microseconds_of_minute);
}

namespace {

constexpr auto meetings_ahead_text = keys_text(
    "SELECT id, group_id, title, about, begins_at, minutes, zone, place, link, phone, uid, "
    "changes, changed_at, called_off_at, called_off_why FROM meetings WHERE group_id IN ",
    " AND begins_at > $51 AND begins_at + minutes * $53 > $52 AND called_off_at IS NULL "
    "ORDER BY begins_at, id LIMIT 100");
constexpr Sql meetings_ahead_sql{meetings_ahead_text.data()};

constexpr auto meetings_since_text = keys_text(
    "SELECT id, group_id, title, about, begins_at, minutes, zone, place, link, phone, uid, "
    "changes, changed_at, called_off_at, called_off_why FROM meetings WHERE group_id IN ",
    " AND begins_at > $51 ORDER BY begins_at, id LIMIT 500");
constexpr Sql meetings_since_sql{meetings_since_text.data()};

constexpr auto meetings_at_text = keys_text(
    "SELECT id, group_id, title, about, begins_at, minutes, zone, place, link, phone, uid, "
    "changes, changed_at, called_off_at, called_off_why FROM meetings WHERE id IN ");
constexpr Sql meetings_at_sql{meetings_at_text.data()};

}  // namespace

std::vector<Meeting> meetings_ahead(Transaction& transaction,
                                    const std::vector<std::int64_t>& groups, Instant now) {
  return rows_of_keys<Meeting>(transaction, meetings_ahead_sql, groups, begun_at_most_before(now),
                               now, microseconds_of_minute);
}

std::vector<Meeting> meetings_since(Transaction& transaction,
                                    const std::vector<std::int64_t>& groups, Instant since) {
  return rows_of_keys<Meeting>(transaction, meetings_since_sql, groups, since);
}

std::vector<Meeting> meetings_at(Transaction& transaction,
                                 const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Meeting>(transaction, meetings_at_sql, numbers);
}

constexpr Sql meetings_after_sql{"SELECT id FROM meetings WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> meetings_after(Transaction& transaction, std::int64_t after,
                                         std::int64_t most) {
  return transaction.all<std::int64_t>(meetings_after_sql, after, most);
}

constexpr Sql last_zone_sql{
    "SELECT zone FROM meetings WHERE group_id = $1 ORDER BY begins_at DESC, id DESC LIMIT 1"};
std::string last_zone(Transaction& transaction, Id<groups::Group> group) {
  return transaction.maybe<std::string>(last_zone_sql, group).value_or("");
}

constexpr Sql add_meeting_sql{
    "INSERT INTO meetings (group_id, title, about, begins_at, minutes, zone, place, link, phone, "
    "uid, changes, changed_at, called_off_why, arranged_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, '', $12) RETURNING id"};
Id<Meeting> add_meeting(Write& write, const groups::Member& member, const NewMeeting& meeting,
                        Instant now) {
  const auto id = write.one<Id<Meeting>>(add_meeting_sql, member.group.id, meeting.title,
                                         meeting.about, meeting.begins_at, meeting.minutes,
                                         meeting.zone, meeting.place, meeting.link, meeting.phone,
                                         random_token(bytes_of_uid), now, member.person());
  say_changed(write, id);
  return id;
}

constexpr Sql change_meeting_sql{
    "UPDATE meetings SET title = $2, about = $3, begins_at = $4, minutes = $5, zone = $6, "
    "place = $7, link = $8, phone = $9, changes = changes + 1, changed_at = $10 WHERE id = $1"};
void change_meeting(Write& write, const Meeting& meeting, const NewMeeting& change, Instant now) {
  write.run(change_meeting_sql, meeting.id, change.title, change.about, change.begins_at,
            change.minutes, change.zone, change.place, change.link, change.phone, now);
  say_changed(write, meeting.id);
}

constexpr Sql call_off_sql{
    "UPDATE meetings SET called_off_at = $2, called_off_why = $3, changes = changes + 1, "
    "changed_at = $2 WHERE id = $1 AND called_off_at IS NULL"};
void call_off(Write& write, const Meeting& meeting, const std::string& why, Instant now) {
  write.run(call_off_sql, meeting.id, now, why);
  say_changed(write, meeting.id);
}

}  // namespace alongside::meetings
