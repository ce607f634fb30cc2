#include "slices/meetings/running/run_storage.h"

namespace alongside::meetings {

std::string meeting_topic(Id<Meeting> meeting) {
  return "meetings/" + std::to_string(meeting.number);
}

constexpr Sql run_of_sql{
    "SELECT meeting_id, begun_at, ended_at, item_id, item_begun_at, lead_by, pen_by, "
    "notes_agreed_at, lead_seen_at FROM meeting_runs WHERE meeting_id = $1"};
std::optional<Run> run_of(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.maybe<Run>(run_of_sql, meeting);
}

constexpr Sql begin_run_sql{
    "INSERT INTO meeting_runs (meeting_id, group_id, begun_at, lead_by, lead_seen_at) "
    "VALUES ($1, $2, $3, $4, $3) "
    "ON CONFLICT (meeting_id) DO NOTHING"};
void begin_run(Write& write, const Meeting& meeting, Id<people::Person> lead, Instant now) {
  write.run(begin_run_sql, meeting.id, meeting.group, now, lead);
  write.publish(meeting_topic(meeting.id));
}

constexpr Sql end_run_sql{
    "UPDATE meeting_runs SET ended_at = $2, lead_by = NULL WHERE meeting_id = $1 "
    "AND ended_at IS NULL"};
void end_run(Write& write, Id<Meeting> meeting, Instant now) {
  write.run(end_run_sql, meeting, now);
  write.publish(meeting_topic(meeting));
}

constexpr Sql go_to_item_sql{
    "UPDATE meeting_runs SET item_id = $2, item_begun_at = $3 WHERE meeting_id = $1"};
void go_to_item(Write& write, Id<Meeting> meeting, Id<Item> item, Instant now) {
  write.run(go_to_item_sql, meeting, item, now);
  write.publish(meeting_topic(meeting));
}

constexpr Sql set_lead_sql{
    "UPDATE meeting_runs SET lead_by = $2, lead_seen_at = $3 WHERE meeting_id = $1"};
void set_lead(Write& write, Id<Meeting> meeting, std::optional<Id<people::Person>> person,
              Instant now) {
  write.run(set_lead_sql, meeting, person, now);
  write.publish(meeting_topic(meeting));
}

constexpr Sql see_lead_sql{"UPDATE meeting_runs SET lead_seen_at = $2 WHERE meeting_id = $1"};
void see_lead(Write& write, Id<Meeting> meeting, Instant now) {
  write.run(see_lead_sql, meeting, now);
}

constexpr Sql runs_led_sql{
    "SELECT meeting_id FROM meeting_runs WHERE lead_by = $1 AND group_id = $2"};
constexpr Sql runs_with_pen_sql{
    "SELECT meeting_id FROM meeting_runs WHERE pen_by = $1 AND group_id = $2"};
constexpr Sql free_lead_sql{"UPDATE meeting_runs SET lead_by = NULL WHERE meeting_id = $1"};
void leave_runs(Write& write, Id<groups::Group> group, Id<people::Person> person) {
  for (const auto meeting : write.all<Id<Meeting>>(runs_led_sql, person, group)) {
    write.run(free_lead_sql, meeting);
    write.publish(meeting_topic(meeting));
  }
  for (const auto meeting : write.all<Id<Meeting>>(runs_with_pen_sql, person, group)) {
    set_pen(write, meeting, std::nullopt);
  }
}

constexpr Sql set_pen_sql{"UPDATE meeting_runs SET pen_by = $2 WHERE meeting_id = $1"};
void set_pen(Write& write, Id<Meeting> meeting, std::optional<Id<people::Person>> person) {
  write.run(set_pen_sql, meeting, person);
  write.publish(meeting_topic(meeting));
}

constexpr Sql agree_notes_sql{
    "UPDATE meeting_runs SET notes_agreed_at = $2, pen_by = NULL WHERE meeting_id = $1"};
void agree_notes(Write& write, Id<Meeting> meeting, Instant now) {
  write.run(agree_notes_sql, meeting, now);
  write.publish(meeting_topic(meeting));
}

}  // namespace alongside::meetings
