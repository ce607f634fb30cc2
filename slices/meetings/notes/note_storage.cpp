#include "slices/meetings/notes/note_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "slices/meetings/running/run_storage.h"

namespace alongside::meetings {

constexpr Sql notes_sql{
    "SELECT id, item_id, text, written_at FROM meeting_notes WHERE meeting_id = $1 AND id IN "
    "(SELECT MAX(id) FROM meeting_notes WHERE meeting_id = $1 AND removed_reason IS NULL "
    "GROUP BY item_id) ORDER BY item_id"};
std::vector<Note> notes_of(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.all<Note>(notes_sql, meeting);
}

constexpr Sql versions_sql{
    "SELECT id, item_id, text, written_at FROM meeting_notes WHERE meeting_id = $1 "
    "AND item_id = $2 AND removed_reason IS NULL ORDER BY id DESC LIMIT $3"};
std::vector<Note> versions_of(Transaction& transaction, Id<Meeting> meeting, Id<Item> item) {
  return transaction.all<Note>(versions_sql, meeting, item, limits::most_versions);
}

constexpr Sql add_note_sql{
    "INSERT INTO meeting_notes (meeting_id, group_id, item_id, text, written_by, written_at) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
void add_note(Write& write, const groups::Member& member, Id<Meeting> meeting, Id<Item> item,
              const std::string& text, Instant now) {
  write.run(add_note_sql, meeting, member.group.id, item, text, member.person(), now);
  write.publish(meeting_topic(meeting));
}

constexpr Sql marks_sql{
    "SELECT id, item_id, kind, text, who, by_when, done FROM meeting_marks WHERE meeting_id = $1 "
    "AND removed_reason IS NULL ORDER BY item_id, id LIMIT $2"};
std::vector<Mark> marks_of(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.all<Mark>(marks_sql, meeting, limits::most_marks);
}

constexpr Sql count_marks_sql{"SELECT COUNT(*) FROM meeting_marks WHERE meeting_id = $1"};
std::int64_t count_marks(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.one<std::int64_t>(count_marks_sql, meeting);
}

constexpr Sql add_mark_sql{
    "INSERT INTO meeting_marks (meeting_id, group_id, item_id, kind, text, who, by_when, done, "
    "added_by) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)"};
void add_mark(Write& write, const groups::Member& member, Id<Meeting> meeting, Id<Item> item,
              const NewMark& mark) {
  write.run(add_mark_sql, meeting, member.group.id, item, mark.kind, mark.text, mark.who,
            mark.by_when, member.person());
  write.publish(meeting_topic(meeting));
}

constexpr Sql close_change_sql{
    "UPDATE meeting_marks SET done = 1 WHERE meeting_id = $1 AND id = $2 AND kind = 4"};
void close_change(Write& write, Id<Meeting> meeting, Id<Mark> mark) {
  write.run(close_change_sql, meeting, mark);
  write.publish(meeting_topic(meeting));
}

namespace {

constexpr auto contributed_notes_text = keys_text(
    "SELECT id, meeting_id, group_id, text FROM meeting_notes "
    "WHERE removed_reason IS NULL AND id IN ");
constexpr Sql contributed_notes_sql{contributed_notes_text.data()};
constexpr auto notes_taken_out_text = keys_text(
    "SELECT id, meeting_id, group_id, text FROM meeting_notes "
    "WHERE removed_reason IS NOT NULL AND id IN ");
constexpr Sql notes_taken_out_sql{notes_taken_out_text.data()};
constexpr auto contributed_marks_text = keys_text(
    "SELECT id, meeting_id, group_id, text FROM meeting_marks "
    "WHERE removed_reason IS NULL AND id IN ");
constexpr Sql contributed_marks_sql{contributed_marks_text.data()};
constexpr auto marks_taken_out_text = keys_text(
    "SELECT id, meeting_id, group_id, text FROM meeting_marks "
    "WHERE removed_reason IS NOT NULL AND id IN ");
constexpr Sql marks_taken_out_sql{marks_taken_out_text.data()};

}  // namespace

std::vector<ContributedText<Note>> contributed_notes(Transaction& transaction,
                                                     const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedText<Note>>(transaction, contributed_notes_sql, numbers);
}
std::vector<ContributedText<Note>> notes_taken_out(Transaction& transaction,
                                                   const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedText<Note>>(transaction, notes_taken_out_sql, numbers);
}
std::vector<ContributedText<Mark>> contributed_marks(Transaction& transaction,
                                                     const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedText<Mark>>(transaction, contributed_marks_sql, numbers);
}
std::vector<ContributedText<Mark>> marks_taken_out(Transaction& transaction,
                                                   const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedText<Mark>>(transaction, marks_taken_out_sql, numbers);
}

constexpr Sql take_note_out_sql{
    "UPDATE meeting_notes SET removed_reason = $2 WHERE id = $1 AND removed_reason IS NULL"};
void take_note_out(Write& write, Id<Note> id, const std::string& reason) {
  write.run(take_note_out_sql, id, reason);
}
constexpr Sql put_note_back_sql{"UPDATE meeting_notes SET removed_reason = NULL WHERE id = $1"};
void put_note_back(Write& write, Id<Note> id) {
  write.run(put_note_back_sql, id);
}

constexpr Sql take_mark_out_sql{
    "UPDATE meeting_marks SET removed_reason = $2 WHERE id = $1 AND removed_reason IS NULL"};
void take_mark_out(Write& write, Id<Mark> id, const std::string& reason) {
  write.run(take_mark_out_sql, id, reason);
}
constexpr Sql put_mark_back_sql{"UPDATE meeting_marks SET removed_reason = NULL WHERE id = $1"};
void put_mark_back(Write& write, Id<Mark> id) {
  write.run(put_mark_back_sql, id);
}

}  // namespace alongside::meetings
