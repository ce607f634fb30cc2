#include "slices/meetings/agenda/item_storage.h"

#include "foundation/db/rows_of_keys.h"

namespace alongside::meetings {

// One that was taken off is there again once the meeting begins ($3), where words were said for it.
constexpr Sql items_sql{
    "SELECT id, meeting_id, position, title, about, purpose, minutes, proposed_by, taken_off "
    "FROM meeting_items WHERE meeting_id = $1 AND removed_reason IS NULL AND (taken_off = 0 "
    "OR (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = $1 AND meetings.begins_at <= $3) "
    "AND EXISTS (SELECT 1 FROM meeting_words WHERE meeting_words.item_id = meeting_items.id "
    "AND meeting_words.removed_reason IS NULL))) ORDER BY position, id LIMIT $2"};
std::vector<Item> items_of(Transaction& transaction, Id<Meeting> meeting, Instant now) {
  return transaction.all<Item>(items_sql, meeting, limits::most_items, now);
}

constexpr Sql find_item_sql{
    "SELECT id, meeting_id, position, title, about, purpose, minutes, proposed_by, taken_off "
    "FROM meeting_items WHERE id = $1 AND meeting_id = $2 AND removed_reason IS NULL "
    "AND (taken_off = 0 OR (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = $2 "
    "AND meetings.begins_at <= $3) AND EXISTS (SELECT 1 FROM meeting_words "
    "WHERE meeting_words.item_id = meeting_items.id AND meeting_words.removed_reason IS NULL)))"};
Item find_item(Transaction& transaction, Id<Meeting> meeting, Id<Item> id, Instant now) {
  return transaction.one<Item>(find_item_sql, id, meeting, now);
}

constexpr Sql item_once_there_sql{
    "SELECT id, meeting_id, position, title, about, purpose, minutes, proposed_by, taken_off "
    "FROM meeting_items WHERE id = $1 AND meeting_id = $2"};
Item item_once_there(Transaction& transaction, Id<Meeting> meeting, Id<Item> id) {
  return transaction.one<Item>(item_once_there_sql, id, meeting);
}

constexpr Sql count_items_sql{"SELECT COUNT(*) FROM meeting_items WHERE meeting_id = $1"};
std::int64_t count_items(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.one<std::int64_t>(count_items_sql, meeting);
}

constexpr Sql add_item_sql{
    "INSERT INTO meeting_items (meeting_id, group_id, position, title, about, purpose, minutes, "
    "taken_off, proposed_by) SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $4, $5, $6, 0, $7 "
    "FROM meeting_items WHERE meeting_id = $1 RETURNING id"};
Id<Item> add_item(Write& write, const groups::Member& member, Id<Meeting> meeting,
                  const NewItem& item) {
  return write.one<Id<Item>>(add_item_sql, meeting, member.group.id, item.title, item.about,
                             item.purpose, item.minutes, member.person());
}

constexpr Sql change_item_sql{
    "UPDATE meeting_items SET title = $2, about = $3, purpose = $4, minutes = $5 WHERE id = $1"};
void change_item(Write& write, Id<Item> id, const NewItem& item) {
  write.run(change_item_sql, id, item.title, item.about, item.purpose, item.minutes);
}

constexpr Sql take_off_sql{"UPDATE meeting_items SET taken_off = 1 WHERE id = $1"};
void take_off(Write& write, Id<Item> id) {
  write.run(take_off_sql, id);
}

namespace {

struct Neighbour {
  Id<Item> id;
  std::int64_t position = 0;
};
constexpr Sql item_before_sql{
    "SELECT id, position FROM meeting_items WHERE meeting_id = $1 AND position < $2 "
    "AND taken_off = 0 AND removed_reason IS NULL ORDER BY position DESC LIMIT 1"};
constexpr Sql item_after_sql{
    "SELECT id, position FROM meeting_items WHERE meeting_id = $1 AND position > $2 "
    "AND taken_off = 0 AND removed_reason IS NULL ORDER BY position LIMIT 1"};
constexpr Sql put_at_sql{"UPDATE meeting_items SET position = $2 WHERE id = $1"};

}  // namespace

bool move_item(Write& write, const Item& item, Direction direction) {
  const auto neighbour = write.maybe<Neighbour>(
      direction == Direction::up ? item_before_sql : item_after_sql, item.meeting, item.position);
  if (!neighbour) return false;
  write.run(put_at_sql, item.id, neighbour->position);
  write.run(put_at_sql, neighbour->id, item.position);
  return true;
}

namespace {

constexpr auto contributed_items_text = keys_text(
    "SELECT id, meeting_id, group_id, title, about FROM meeting_items "
    "WHERE taken_off = 0 AND removed_reason IS NULL AND id IN ");
constexpr Sql contributed_items_sql{contributed_items_text.data()};
constexpr auto items_taken_out_text = keys_text(
    "SELECT id, meeting_id, group_id, title, about FROM meeting_items "
    "WHERE taken_off = 0 AND removed_reason IS NOT NULL AND id IN ");
constexpr Sql items_taken_out_sql{items_taken_out_text.data()};

}  // namespace

std::vector<ContributedItem> contributed_items(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedItem>(transaction, contributed_items_sql, numbers);
}

std::vector<ContributedItem> items_taken_out(Transaction& transaction,
                                             const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedItem>(transaction, items_taken_out_sql, numbers);
}

constexpr Sql take_item_out_sql{
    "UPDATE meeting_items SET removed_reason = $2 WHERE id = $1 AND removed_reason IS NULL"};
void take_item_out(Write& write, Id<Item> id, const std::string& reason) {
  write.run(take_item_out_sql, id, reason);
}

constexpr Sql put_item_back_sql{"UPDATE meeting_items SET removed_reason = NULL WHERE id = $1"};
void put_item_back(Write& write, Id<Item> id) {
  write.run(put_item_back_sql, id);
}

constexpr Sql taken_out_of_sql{
    "SELECT id, removed_reason FROM meeting_items WHERE meeting_id = $1 AND taken_off = 0 "
    "AND removed_reason IS NOT NULL ORDER BY position, id LIMIT $2"};
std::vector<TakenOutItem> taken_out_of(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.all<TakenOutItem>(taken_out_of_sql, meeting, limits::most_items);
}

}  // namespace alongside::meetings
