#include "foundation/told/told_storage.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"
#include "foundation/told/told.h"
#include "foundation/words/own_time_zone.h"
#include "foundation/work/jobs.h"

namespace alongside {
namespace {

/// From when on it may be seen.
Instant seen_from(const NoticeName& kind, Instant now) {
  // By the calendar: a day that sets the clock back has 25 hours.
  return kind.seen_from == SeenFrom::now ? now : moment_on(now, 1, 0, "");
}

struct NoticeRow {
  Id<groups::Group> group;
  std::string_view kind;
  std::int64_t number = 0;
  std::int64_t occasion = 0;
  Instant told_at{};
};

constexpr Sql add_notice_sql{
    "INSERT INTO notices (id, person_id, group_id, kind, number, occasion, told_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) "
    "ON CONFLICT (person_id, kind, number, occasion) DO NOTHING"};
constexpr Sql to_pass_on_sql{
    "INSERT INTO notices_to_pass_on (person_id, notice_id, due_at) VALUES ($1, $2, $3)"};
void add_notice(Write& write, Id<people::Person> person, const NoticeRow& row, Instant now) {
  const std::int64_t id = random_id();
  if (write.run(add_notice_sql, id, person, row.group, row.kind, row.number, row.occasion,
                row.told_at) == 0) {
    return;
  }
  write.run(to_pass_on_sql, person, id, row.told_at);
  // That something came is not to be heard before it may be seen.
  if (row.told_at <= now) write.publish("notices/" + std::to_string(person.number));
}

constexpr Sql add_telling_sql{
    "INSERT INTO tellings (is_end, group_id, kind, number, occasion, told_at) "
    "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"};
void add_telling(Write& write, bool is_end, const NoticeRow& row) {
  const auto id = write.one<Id<Telling>>(add_telling_sql, is_end, row.group, row.kind, row.number,
                                         row.occasion, row.told_at);
  ask_for(write, {.kind = telling_job_name, .number = id.number});
}

NoticeRow row_of(const Notice& notice, Instant now) {
  return {.group = notice.group,
          .kind = notice.kind.text,
          .number = notice.number,
          .occasion = notice.occasion,
          .told_at = seen_from(notice.kind, now)};
}

/// Of one write.
constexpr std::int64_t ended_at_once = 200;

}  // namespace

void tell(Write& write, const std::vector<Id<people::Person>>& people, const Notice& notice,
          Instant now) {
  assert(people.size() <= most_told_at_once);
  const NoticeRow row = row_of(notice, now);
  for (const Id<people::Person> person : people) add_notice(write, person, row, now);
}

void tell_later(Write& write, const Notice& notice, Instant now) {
  add_telling(write, false, row_of(notice, now));
}

constexpr Sql forget_tellings_sql{
    "DELETE FROM tellings WHERE kind = $1 AND number = $2 AND is_end = 0"};
void end_notices(Write& write, const NoticeName& kind, std::int64_t number) {
  write.run(forget_tellings_sql, kind.text, number);
  if (end_some_notices(write, kind.text, number, ended_at_once) < ended_at_once) return;
  add_telling(write, true, {.group = {}, .kind = kind.text, .number = number});
}

// ---- Somebody's list ----

constexpr Sql notices_of_sql{
    "SELECT id, group_id, kind, number, occasion, told_at, is_read FROM notices "
    "WHERE person_id = $1 AND is_over = 0 AND told_at <= $2 AND (told_at < $2 OR id < $3) "
    "AND ($4 = 0 OR group_id = $4) AND ($5 = 0 OR is_read = 0) "
    "ORDER BY told_at DESC, id DESC LIMIT $6"};
std::vector<KeptNotice> notices_of(Transaction& transaction, const NoticesAsked& asked) {
  return transaction.all<KeptNotice>(notices_of_sql, asked.person, asked.before.told_at,
                                     asked.before.id, asked.group, asked.which, asked.most);
}

constexpr Sql find_notice_sql{
    "SELECT id, group_id, kind, number, occasion, told_at, is_read FROM notices "
    "WHERE id = $1 AND person_id = $2 AND is_over = 0 AND told_at <= $3"};
std::optional<KeptNotice> find_notice(Transaction& transaction, Id<people::Person> person,
                                      Id<KeptNotice> id, Instant now) {
  return transaction.maybe<KeptNotice>(find_notice_sql, id, person, now);
}

constexpr Sql mark_of_new_sql{
    "SELECT COALESCE(MAX(id), 0) + COUNT(*) FROM notices WHERE person_id = $1 AND is_over = 0 "
    "AND told_at <= $2 AND is_read = 0"};
std::int64_t mark_of_new(Transaction& transaction, Id<people::Person> person, Instant now) {
  return transaction.one<std::int64_t>(mark_of_new_sql, person, now);
}

constexpr Sql mark_read_sql{"UPDATE notices SET is_read = 1 WHERE id = $1 AND person_id = $2"};
void mark_read(Write& write, Id<people::Person> person, Id<KeptNotice> id) {
  write.run(mark_read_sql, id, person);
}

constexpr Sql mark_all_read_sql{
    "UPDATE notices SET is_read = 1 WHERE person_id = $1 AND is_over = 0 AND told_at <= $2 "
    "AND is_read = 0 AND ($3 = 0 OR group_id = $3)"};
void mark_all_read(Write& write, Id<people::Person> person, Id<groups::Group> group, Instant now) {
  write.run(mark_all_read_sql, person, now, group);
}

// ---- What ends ----

constexpr Sql forget_to_pass_on_sql{
    "DELETE FROM notices_to_pass_on WHERE notice_id IN "
    "(SELECT notice_id FROM notices_to_pass_on WHERE person_id = $1 LIMIT $2) AND person_id = $1"};
constexpr Sql forget_of_person_sql{
    "DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE person_id = $1 LIMIT $2)"};
std::int64_t forget_notices_of(Write& write, Id<people::Person> person, std::int64_t most) {
  return write.run(forget_to_pass_on_sql, person, most) +
         write.run(forget_of_person_sql, person, most);
}

constexpr Sql forget_of_group_sql{
    "DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE group_id = $1 LIMIT $2)"};
constexpr Sql forget_tellings_of_group_sql{
    "DELETE FROM tellings WHERE id IN (SELECT id FROM tellings WHERE group_id = $1 LIMIT $2)"};
std::int64_t forget_notices_of(Write& write, Id<groups::Group> group, std::int64_t most) {
  return write.run(forget_tellings_of_group_sql, group, most) +
         write.run(forget_of_group_sql, group, most);
}

constexpr Sql forget_of_member_sql{"DELETE FROM notices WHERE group_id = $1 AND person_id = $2"};
void forget_notices_of(Write& write, Id<people::Person> person, Id<groups::Group> group) {
  write.run(forget_of_member_sql, group, person);
}

constexpr Sql forget_before_sql{
    "DELETE FROM notices WHERE id IN "
    "(SELECT id FROM notices WHERE told_at < $1 ORDER BY told_at LIMIT $2)"};
std::int64_t forget_notices_before(Write& write, Instant moment, std::int64_t most) {
  return write.run(forget_before_sql, moment, most);
}

// ---- What is to be passed on ----

constexpr Sql people_to_pass_on_sql{
    "SELECT person_id FROM notices_to_pass_on WHERE due_at <= $1 GROUP BY person_id "
    "ORDER BY MIN(due_at) LIMIT $2"};
std::vector<std::int64_t> people_to_pass_on(Transaction& transaction, Instant now,
                                            std::int64_t most) {
  return transaction.all<std::int64_t>(people_to_pass_on_sql, now, most);
}

constexpr Sql take_to_pass_on_sql{
    "DELETE FROM notices_to_pass_on WHERE person_id = $1 AND notice_id IN "
    "(SELECT notice_id FROM notices_to_pass_on WHERE person_id = $1 AND due_at <= $2 LIMIT $3) "
    "RETURNING notice_id"};
constexpr auto kept_text = keys_text(
    "SELECT id, group_id, kind, number, occasion, told_at, is_read FROM notices "
    "WHERE is_over = 0 AND id IN ");
constexpr Sql kept_sql{kept_text.data()};
TakenToPassOn take_to_pass_on(Write& write, Id<people::Person> person, Instant now) {
  const auto ids = write.all<std::int64_t>(take_to_pass_on_sql, person, now, 50);
  auto kept = rows_of_keys<KeptNotice>(write, kept_sql, ids);
  std::erase_if(kept, [](const KeptNotice& one) { return one.is_read; });
  return {std::move(kept), ids.size() == 50};
}

std::vector<KeptNotice> kept_notices(Transaction& transaction,
                                     const std::vector<std::int64_t>& ids) {
  auto kept = rows_of_keys<KeptNotice>(transaction, kept_sql, ids);
  std::ranges::sort(kept, std::greater<>(),
                    [](const KeptNotice& one) { return std::pair(one.told_at, one.id.number); });
  return kept;
}

// ---- What is still to be told ----

constexpr Sql find_telling_sql{
    "SELECT id, is_end, group_id, kind, number, occasion, told_at, reached FROM tellings "
    "WHERE id = $1"};
std::optional<Telling> find_telling(Transaction& transaction, Id<Telling> id) {
  return transaction.maybe<Telling>(find_telling_sql, id);
}

constexpr Sql forget_telling_sql{"DELETE FROM tellings WHERE id = $1"};
void forget_telling(Write& write, Id<Telling> id) {
  write.run(forget_telling_sql, id);
}

constexpr Sql reached_sql{"UPDATE tellings SET reached = $2 WHERE id = $1"};
void tell_of(Write& write, const Telling& telling, const std::vector<Id<people::Person>>& people,
             Instant now) {
  if (people.empty()) return;
  const NoticeRow row{.group = telling.group,
                      .kind = telling.kind,
                      .number = telling.number,
                      .occasion = telling.occasion,
                      .told_at = telling.told_at};
  for (const Id<people::Person> person : people) add_notice(write, person, row, now);
  write.run(reached_sql, telling.id, people.back());
}

constexpr Sql end_notices_sql{
    "UPDATE notices SET is_over = 1 WHERE id IN "
    "(SELECT id FROM notices WHERE kind = $1 AND number = $2 AND is_over = 0 LIMIT $3)"};
std::int64_t end_some_notices(Write& write, std::string_view kind, std::int64_t number,
                              std::int64_t most) {
  return write.run(end_notices_sql, kind, number, most);
}

}  // namespace alongside
