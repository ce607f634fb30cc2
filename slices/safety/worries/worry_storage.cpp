#include "slices/safety/worries/worry_storage.h"

#include <algorithm>
#include <chrono>

#include "foundation/told/told.h"
#include "slices/safety/safety_notices.h"

namespace alongside::safety {
namespace {

Instant due_in(std::int64_t hours, Instant now) {
  return now + std::chrono::hours(hours);
}

constexpr Sql add_reader_sql{
    "INSERT INTO safety_readers (worry_id, reader_tag, told_at) VALUES ($1, $2, $3) "
    "ON CONFLICT (worry_id, reader_tag) DO NOTHING"};
void add_reader(Write& write, const SecretKey& key, std::int64_t worry, PersonId person,
                Instant now) {
  write.run(add_reader_sql, worry, reader_tag(key, person), now);
}

}  // namespace

constexpr Sql keep_worry_sql{
    "INSERT INTO safety_worries (id, group_id, sealed, receipt_print, came_at, due_at) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
std::int64_t keep_worry(Write& write, const SecretKey& key, const NewWorry& worry, Instant now) {
  const std::int64_t number = random_id();
  write.run(keep_worry_sql, number, worry.group, sealed_worry(key, number, worry.worry),
            receipt_print(key, worry.receipt), now, due_in(worry.hours, now));
  add_reader(write, key, number, worry.first, now);
  tell(write, {worry.first}, {.kind = shared_with_you, .number = number, .group = worry.group},
       now);
  return number;
}

constexpr Sql worries_of_group_sql{
    "SELECT id, group_id, sealed, came_at, looked_at, closed_at, opened_at FROM safety_worries "
    "JOIN safety_readers ON worry_id = id AND reader_tag = $1 "
    "WHERE group_id = $2 AND alone = 0 "
    "ORDER BY came_at DESC, id LIMIT $3 OFFSET $4"};
constexpr Sql worries_of_no_group_sql{
    "SELECT id, group_id, sealed, came_at, looked_at, closed_at, opened_at FROM safety_worries "
    "JOIN safety_readers ON worry_id = id AND reader_tag = $1 "
    "WHERE (group_id IS NULL OR alone = 1) "
    "ORDER BY came_at DESC, id LIMIT $2 OFFSET $3"};
std::vector<WorryRow> worries_for(Transaction& transaction, const SecretKey& key, PersonId person,
                                  Id<groups::Group> group, std::int64_t page) {
  const std::string tag = reader_tag(key, person);
  const std::int64_t skip = (page - 1) * worries_on_page;
  if (group.number == 0) {
    return transaction.all<WorryRow>(worries_of_no_group_sql, tag, worries_on_page, skip);
  }
  return transaction.all<WorryRow>(worries_of_group_sql, tag, group, worries_on_page, skip);
}

constexpr Sql count_waiting_sql{
    "SELECT group_id, COUNT(*) FROM safety_worries WHERE group_id IS NOT NULL "
    "AND looked_at IS NULL AND closed_at IS NULL "
    "AND id IN (SELECT worry_id FROM safety_readers WHERE reader_tag = $1 AND alone = 0) "
    "GROUP BY group_id"};
std::vector<WaitingInGroup> count_waiting_for(Transaction& transaction, const SecretKey& key,
                                              PersonId person) {
  return transaction.all<WaitingInGroup>(count_waiting_sql, reader_tag(key, person));
}

constexpr Sql not_opened_sql{
    "SELECT worry_id FROM safety_readers WHERE reader_tag = $1 AND opened_at IS NULL "
    "ORDER BY told_at DESC LIMIT 200"};
std::vector<std::int64_t> not_opened_by(Transaction& transaction, const SecretKey& key,
                                        PersonId person) {
  return transaction.all<std::int64_t>(not_opened_sql, reader_tag(key, person));
}

constexpr Sql count_kept_sql{
    "SELECT COUNT(*) FROM safety_worries "
    "JOIN safety_readers ON worry_id = id AND reader_tag = $1 "
    "WHERE (group_id IS NULL OR alone = 1) AND closed_at IS NULL"};
std::int64_t count_kept_by(Transaction& transaction, const SecretKey& key, PersonId person) {
  return transaction.one<std::int64_t>(count_kept_sql, reader_tag(key, person));
}

constexpr Sql find_worry_sql{
    "SELECT id, group_id, sealed, came_at, looked_at, closed_at, opened_at FROM safety_worries "
    "JOIN safety_readers ON worry_id = id AND reader_tag = $1 "
    "WHERE id = $2 AND CASE WHEN alone = 1 THEN 0 ELSE COALESCE(group_id, 0) END = $3"};
WorryRow find_worry(Transaction& transaction, const SecretKey& key, PersonId person,
                    Id<groups::Group> group, std::int64_t number) {
  return transaction.one<WorryRow>(find_worry_sql, reader_tag(key, person), number, group);
}

constexpr Sql steps_sql{
    "SELECT position, done_at, sealed FROM safety_steps WHERE worry_id = $1 ORDER BY position"};
std::vector<Step> steps_of(Transaction& transaction, const SecretKey& key, std::int64_t worry) {
  struct StepRow {
    std::int64_t position = 0;
    Instant done_at{};
    std::string sealed;
  };
  std::vector<Step> steps;
  for (const StepRow& row : transaction.all<StepRow>(steps_sql, worry)) {
    const auto text = opened_step(key, worry, row.position, row.sealed);
    if (!text) throw DatabaseFailed("a step cannot be opened with this key");
    steps.push_back({row.position, row.done_at, *text});
  }
  return steps;
}

constexpr Sql next_position_sql{
    "SELECT COALESCE(MAX(position), 0) + 1 FROM safety_steps WHERE worry_id = $1"};
constexpr Sql note_step_sql{
    "INSERT INTO safety_steps (worry_id, position, done_at, sealed) VALUES ($1, $2, $3, $4)"};
void note_step(Write& write, const SecretKey& key, std::int64_t worry, const StepText& step,
               Instant now) {
  const auto position = write.one<std::int64_t>(next_position_sql, worry);
  write.run(note_step_sql, worry, position, now, sealed_step(key, worry, position, step));
}

constexpr Sql count_steps_sql{"SELECT COUNT(*) FROM safety_steps WHERE worry_id = $1"};
std::int64_t count_steps(Transaction& transaction, std::int64_t worry) {
  return transaction.one<std::int64_t>(count_steps_sql, worry);
}

constexpr Sql note_looked_sql{
    "UPDATE safety_worries SET looked_at = COALESCE(looked_at, $2), due_at = NULL, "
    "nobody_since = NULL WHERE id = $1"};
constexpr Sql note_opened_sql{
    "UPDATE safety_readers SET opened_at = COALESCE(opened_at, $3) "
    "WHERE worry_id = $1 AND reader_tag = $2"};
void note_opened(Write& write, const SecretKey& key, std::int64_t worry, PersonId person,
                 Instant now) {
  write.run(note_opened_sql, worry, reader_tag(key, person), now);
  write.run(note_looked_sql, worry, now);
  end_notices(write, one_waits, worry);
}

constexpr Sql close_sql{
    "UPDATE safety_worries SET closed_at = $2, due_at = NULL, nobody_since = NULL WHERE id = $1"};
void close_worry(Write& write, std::int64_t worry, Instant now) {
  write.run(close_sql, worry, now);
}

constexpr Sql open_again_sql{"UPDATE safety_worries SET closed_at = NULL WHERE id = $1"};
void open_again(Write& write, std::int64_t worry) {
  write.run(open_again_sql, worry);
}

constexpr Sql receipt_sql{
    "SELECT came_at, looked_at, closed_at FROM safety_worries "
    "WHERE receipt_print = $1 AND group_id = $2"};
std::optional<ReceiptState> state_of_receipt(Transaction& transaction, Id<groups::Group> group,
                                             std::string_view print) {
  return transaction.maybe<ReceiptState>(receipt_sql, print, group);
}

constexpr Sql any_receipt_sql{
    "SELECT came_at, looked_at, closed_at FROM safety_worries WHERE receipt_print = $1"};
std::optional<ReceiptState> state_of_receipt(Transaction& transaction, std::string_view print) {
  return transaction.maybe<ReceiptState>(any_receipt_sql, print);
}

constexpr Sql worries_due_sql{
    "SELECT id FROM safety_worries WHERE due_at <= $1 ORDER BY due_at LIMIT 20"};
std::vector<std::int64_t> worries_due(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(worries_due_sql, now);
}

constexpr Sql find_due_sql{

    "SELECT id, group_id, sealed, came_at, nobody_since FROM safety_worries "
    "WHERE id = $1 AND due_at <= $2"};
std::optional<DueWorry> find_due(Transaction& transaction, std::int64_t worry, Instant now) {
  return transaction.maybe<DueWorry>(find_due_sql, worry, now);
}

constexpr Sql readers_sql{"SELECT reader_tag FROM safety_readers WHERE worry_id = $1"};
std::vector<std::string> readers_of(Transaction& transaction, std::int64_t worry) {
  return transaction.all<std::string>(readers_sql, worry);
}

constexpr Sql due_later_sql{
    "UPDATE safety_worries SET due_at = $2, nobody_since = NULL WHERE id = $1"};
void tell_next(Write& write, const SecretKey& key, const DueWorry& worry, PersonId person,
               std::int64_t hours, Instant now) {
  add_reader(write, key, worry.number, person, now);
  write.run(due_later_sql, worry.number, due_in(hours, now));
  end_notices(write, one_waits, worry.number);
  tell(write, {person},
       {.kind = shared_with_you,
        .number = worry.number,
        .group = worry.group.value_or(Id<groups::Group>{})},
       now);
}

constexpr Sql unread_of_group_sql{
    "SELECT id, group_id, sealed, came_at, nobody_since FROM safety_worries "
    "WHERE group_id = $1 AND looked_at IS NULL AND closed_at IS NULL ORDER BY id LIMIT 20"};
std::vector<DueWorry> unread_of_group(Transaction& transaction, Id<groups::Group> group) {
  return transaction.all<DueWorry>(unread_of_group_sql, group);
}

constexpr Sql leave_sql{
    "UPDATE safety_worries SET group_id = NULL, due_at = $2, nobody_since = NULL WHERE id = $1"};
void leave_to(Write& write, const SecretKey& key, const DueWorry& worry,
              const std::vector<PersonId>& people, std::int64_t hours, Instant now) {
  // Notices of the group go with it: this one is of none, and so another occasion.
  constexpr std::int64_t after_the_group = 1;
  for (const PersonId person : people) add_reader(write, key, worry.number, person, now);
  write.run(leave_sql, worry.number, people.empty() ? now : due_in(hours, now));
  end_notices(write, one_waits, worry.number);
  tell(write, people,
       {.kind = shared_with_you, .number = worry.number, .group = {}, .occasion = after_the_group},
       now);
}

constexpr Sql with_nobody_now_sql{
    "UPDATE safety_worries SET due_at = $3, nobody_since = COALESCE(nobody_since, $2) "
    "WHERE id = $1"};
void tell_caretakers(Write& write, std::int64_t worry, Instant now,
                     std::optional<Instant> again_at) {
  write.run(with_nobody_now_sql, worry, now, again_at);
  tell(write, people::caretaker_people(write),
       {.kind = one_waits,
        .number = worry,
        .group = {},
        .occasion = std::chrono::floor<std::chrono::days>(now).time_since_epoch().count()},
       now);
}

constexpr Sql waiting_with_nobody_sql{
    "SELECT id FROM safety_worries WHERE nobody_since IS NOT NULL ORDER BY nobody_since LIMIT 200"};
std::vector<std::int64_t> waiting_with_nobody(Transaction& transaction) {
  return transaction.all<std::int64_t>(waiting_with_nobody_sql);
}

constexpr Sql wake_sql{
    "UPDATE safety_worries SET due_at = $2 WHERE group_id = $1 AND nobody_since IS NOT NULL "
    "AND closed_at IS NULL"};
void look_for_contacts_again(Write& write, Id<groups::Group> group, Instant now) {
  write.run(wake_sql, group, now);
}

constexpr Sql with_nobody_sql{
    "SELECT COUNT(*), MIN(nobody_since) FROM safety_worries WHERE nobody_since IS NOT NULL"};
WithNobody with_nobody(Transaction& transaction) {
  return transaction.one<WithNobody>(with_nobody_sql);
}

namespace {

/// What is not closed waits for the next at once where all who opened it are gone, and where nobody
/// who was told is left. Where others were told and have not looked yet, their time goes on.
constexpr Sql left_alone_sql{
    "UPDATE safety_worries SET due_at = $2, looked_at = NULL WHERE id = $1 "
    "AND closed_at IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM safety_readers WHERE worry_id = $1 AND opened_at IS NOT NULL) "
    "AND (looked_at IS NOT NULL "
    "OR NOT EXISTS (SELECT 1 FROM safety_readers WHERE worry_id = $1))"};
constexpr Sql read_by_sql{
    "SELECT id, sealed, opened_at FROM safety_readers "
    "JOIN safety_worries ON safety_worries.id = safety_readers.worry_id "
    "WHERE reader_tag = $1 AND group_id = $2 AND alone = 0"};
struct ReadWorry {
  std::int64_t number = 0;
  std::string sealed;
  std::optional<Instant> opened_at;
};
constexpr Sql go_on_alone_sql{
    "UPDATE safety_readers SET alone = 1 WHERE worry_id = $1 AND reader_tag = $2"};
constexpr Sql read_anywhere_sql{
    "SELECT worry_id FROM safety_readers WHERE reader_tag = $1 LIMIT 100"};
constexpr Sql forget_reader_sql{
    "DELETE FROM safety_readers WHERE worry_id = $1 AND reader_tag = $2"};
void forget(Write& write, const std::string& tag, const std::vector<std::int64_t>& worries,
            Instant now) {
  for (const std::int64_t worry : worries) {
    write.run(forget_reader_sql, worry, tag);
    write.run(left_alone_sql, worry, now);
  }
}

/// Also where the key does not open it.
bool is_hidden_from(const SecretKey& key, const ReadWorry& one, PersonId person) {
  const auto worry = opened_worry(key, one.number, one.sealed);
  return !worry || std::ranges::find(worry->hidden_from, person) != worry->hidden_from.end();
}

}  // namespace

void forget_reader(Write& write, const SecretKey& key, const ReaderEnded& ended, Instant now) {
  const std::string tag = reader_tag(key, ended.person);
  std::vector<std::int64_t> over;
  for (const ReadWorry& one : write.all<ReadWorry>(read_by_sql, tag, ended.group)) {
    const bool goes_on =
        ended.ended_by != ended.person && one.opened_at && is_hidden_from(key, one, ended.ended_by);
    if (goes_on) {
      write.run(go_on_alone_sql, one.number, tag);
    } else {
      over.push_back(one.number);
    }
  }
  forget(write, tag, over, now);
}

bool forget_reader_everywhere(Write& write, const SecretKey& key, PersonId person, Instant now) {
  const std::string tag = reader_tag(key, person);
  const auto worries = write.all<std::int64_t>(read_anywhere_sql, tag);
  forget(write, tag, worries, now);
  return !worries.empty();
}

constexpr Sql let_go_sql{
    "UPDATE safety_worries SET group_id = NULL WHERE id IN "
    "(SELECT id FROM safety_worries WHERE group_id = $1 LIMIT 300)"};
bool let_go_of_group(Write& write, Id<groups::Group> group) {
  return write.run(let_go_sql, group) > 0;
}

constexpr Sql closed_over_sql{
    "SELECT id FROM safety_worries WHERE closed_at <= $1 ORDER BY closed_at LIMIT 20"};
constexpr Sql erase_steps_sql{"DELETE FROM safety_steps WHERE worry_id = $1"};
constexpr Sql erase_readers_sql{"DELETE FROM safety_readers WHERE worry_id = $1"};
constexpr Sql erase_worry_sql{"DELETE FROM safety_worries WHERE id = $1"};
std::int64_t erase_closed_over(Write& write, Instant now) {
  const auto over = write.all<std::int64_t>(closed_over_sql, now - closed_worries_are_kept);
  for (const std::int64_t worry : over) {
    write.run(erase_steps_sql, worry);
    write.run(erase_readers_sql, worry);
    write.run(erase_worry_sql, worry);
  }
  return std::ssize(over);
}

}  // namespace alongside::safety
