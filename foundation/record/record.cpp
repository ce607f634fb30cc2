#include "foundation/record/record.h"

#include <cassert>
#include <chrono>

namespace alongside {
namespace {

constexpr std::string_view topic = "record/0";  // Wakes the job that chains.

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

enum class NamedPart { by = 1, whom = 2 };

constexpr Sql name_person_sql{
    "INSERT INTO act_people (act_id, part, person_id, salt) VALUES ($1, $2, $3, $4)"};
std::string name_person(Write& write, std::int64_t act, NamedPart part,
                        const std::optional<Id<people::Person>>& person) {
  if (!person) return std::string(record::no_commitment);
  const std::string salt = random_token();
  write.run(name_person_sql, act, part, *person, salt);
  const auto named = part == NamedPart::by ? record::Part::by : record::Part::whom;
  return record::commitment(named, person->number, salt);
}

/// A commitment to a number that is no person's, with its salt; nothing of 0.
struct Committed {
  std::string print;
  std::string salt;
};
Committed committed(record::Part part, std::int64_t number) {
  if (number == 0) return {std::string(record::no_commitment), {}};
  std::string salt = random_token();
  return {record::commitment(part, number, salt), salt};
}

}  // namespace

constexpr Sql note_act_sql{
    "INSERT INTO acts (id, kind, day, noted_at, group_print, about_print, by_print, whom_print, "
    "group_id, group_salt, about, about_salt) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
void note_act(Write& write, const Act& act, Instant now) {
  const std::int64_t id = random_id();
  const Committed group = committed(record::Part::group, act.group.number);
  const Committed about = committed(record::Part::about, act.about);
  const std::string by = name_person(write, id, NamedPart::by, act.by);
  const std::string whom = name_person(write, id, NamedPart::whom, act.whom);
  const auto group_id = act.group.number == 0 ? std::nullopt : std::optional(act.group);
  write.run(note_act_sql, id, act.kind.name, day_of(now), now, group.print, about.print, by, whom,
            group_id, group.salt, act.about, about.salt);
  write.publish(std::string(topic));
}

namespace record {

constexpr Sql head_sql{
    "SELECT group_id, number, link, day, public_key, signature FROM record_heads "
    "WHERE group_id = $1"};
std::optional<Head> head_of(Transaction& transaction, Id<groups::Group> group) {
  struct HeadRow {
    std::int64_t group = 0;
    std::int64_t number = 0;
    std::string link;
    std::int64_t day = 0;
    std::string public_key;
    std::string signature;
  };
  const auto row = transaction.maybe<HeadRow>(head_sql, group);
  if (!row) return std::nullopt;
  return Head{.chain = chain_of_group(row->group),
              .number = row->number,
              .link = row->link,
              .day = text_of_day(row->day),
              .public_key = row->public_key,
              .signature = row->signature};
}

namespace {

struct EntryRow {
  std::int64_t number = 0;
  std::string link;
  std::int64_t day = 0;
  std::string kind, group, about, by, whom;
};

// Of a group; of the community.
constexpr Sql entries_of_group_sql{
    "SELECT group_number, group_link, day, kind, group_print, about_print, by_print, whom_print "
    "FROM acts WHERE group_id = $1 AND group_number > $2 ORDER BY group_number LIMIT $3"};
constexpr Sql entries_of_all_sql{
    "SELECT number, link, day, kind, group_print, about_print, by_print, whom_print "
    "FROM acts WHERE number > $1 ORDER BY number LIMIT $2"};

}  // namespace

std::vector<ChainedEntry> entries_after(Read& read, Id<groups::Group> group, std::int64_t after,
                                        std::int64_t most) {
  const auto rows = group.number == 0
                        ? read.all<EntryRow>(entries_of_all_sql, after, most)
                        : read.all<EntryRow>(entries_of_group_sql, group, after, most);
  std::vector<ChainedEntry> entries;
  for (const EntryRow& row : rows) {
    entries.push_back({.number = row.number,
                       .entry = {.day = text_of_day(row.day),
                                 .kind = row.kind,
                                 .group = row.group,
                                 .about = row.about,
                                 .by = row.by,
                                 .whom = row.whom},
                       .link = row.link});
  }
  return entries;
}

namespace {

struct NamedRow {
  std::int64_t number = 0;
  std::string kind;
  std::int64_t day = 0;
  std::int64_t about = 0;
  std::string about_salt, about_print;
  std::optional<Id<people::Person>> by;
  std::string by_salt, by_print;
  std::optional<Id<people::Person>> whom;
  std::string whom_salt, whom_print;
};

constexpr Sql acts_of_group_sql{
    "SELECT acts.group_number, acts.kind, acts.day, acts.about, acts.about_salt, acts.about_print, "
    "doer.person_id, COALESCE(doer.salt, ''), acts.by_print, "
    "other.person_id, COALESCE(other.salt, ''), acts.whom_print FROM acts "
    "LEFT JOIN act_people AS doer ON doer.act_id = acts.id AND doer.part = 1 "
    "LEFT JOIN act_people AS other ON other.act_id = acts.id AND other.part = 2 "
    "WHERE acts.group_id = $1 AND acts.group_number < $2 "
    "ORDER BY acts.group_number DESC LIMIT $3"};
/// Which acts are the community's is said by their commitment: a group's stays when it is erased.
constexpr Sql acts_of_community_sql{
    "SELECT acts.number, acts.kind, acts.day, acts.about, acts.about_salt, acts.about_print, "
    "doer.person_id, COALESCE(doer.salt, ''), acts.by_print, "
    "other.person_id, COALESCE(other.salt, ''), acts.whom_print FROM acts "
    "LEFT JOIN act_people AS doer ON doer.act_id = acts.id AND doer.part = 1 "
    "LEFT JOIN act_people AS other ON other.act_id = acts.id AND other.part = 2 "
    "WHERE acts.group_print = '-' AND acts.number < $1 "
    "ORDER BY acts.number DESC LIMIT $2"};

/// Takes the number away where it is not the one that was committed to; true where it did.
template <class T>
bool take_forged(Part part, std::optional<Id<T>>& number, const std::string& salt,
                 const std::string& print) {
  if (!number || commitment(part, number->number, salt) == print) return false;
  number.reset();
  return true;
}

NotedAct noted(NamedRow row) {
  NotedAct act{
      .number = row.number, .kind = row.kind, .day = row.day, .by = row.by, .whom = row.whom};
  std::optional<Id<Act>> about;
  if (row.about != 0) about = Id<Act>{row.about};
  const bool about_forged = take_forged(Part::about, about, row.about_salt, row.about_print);
  const bool by_forged = take_forged(Part::by, act.by, row.by_salt, row.by_print);
  const bool whom_forged = take_forged(Part::whom, act.whom, row.whom_salt, row.whom_print);
  act.about = about ? about->number : 0;
  act.by_gone = !act.by && row.by_print != no_commitment;
  act.altered = about_forged || by_forged || whom_forged;
  return act;
}

constexpr std::int64_t beyond_all = std::int64_t{1} << 62U;

}  // namespace

std::vector<NotedAct> acts_before(Read& read, Id<groups::Group> group, std::int64_t before,
                                  std::int64_t most) {
  const std::int64_t end = before == 0 ? beyond_all : before;
  auto rows = group.number == 0 ? read.all<NamedRow>(acts_of_community_sql, end, most)
                                : read.all<NamedRow>(acts_of_group_sql, group, end, most);
  std::vector<NotedAct> acts;
  for (NamedRow& row : rows) acts.push_back(noted(std::move(row)));
  return acts;
}

constexpr Sql kinds_by_day_sql{
    "SELECT day, kind, COUNT(*) FROM acts GROUP BY day, kind ORDER BY day DESC, kind "
    "LIMIT $1 OFFSET $2"};
std::vector<KindOfDay> kinds_by_day(Read& read, std::int64_t skip, std::int64_t most) {
  return read.all<KindOfDay>(kinds_by_day_sql, most, skip);
}

constexpr Sql acts_naming_sql{
    "SELECT acts.kind, acts.day, CASE act_people.part WHEN 2 THEN 1 ELSE 0 END FROM act_people "
    "JOIN acts ON acts.id = act_people.act_id WHERE act_people.person_id = $1 "
    "ORDER BY acts.day, acts.number"};
std::vector<OwnAct> acts_naming(Read& read, Id<people::Person> person) {
  return read.all<OwnAct>(acts_naming_sql, person);
}

namespace {
constexpr std::int64_t forgotten_a_step = 300;
}  // namespace

constexpr Sql forget_person_sql{
    "DELETE FROM act_people WHERE person_id = $1 AND act_id IN "
    "(SELECT act_id FROM act_people WHERE person_id = $1 LIMIT $2)"};
bool forget_person(Write& write, Id<people::Person> person) {
  return write.run(forget_person_sql, person, forgotten_a_step) > 0;
}

constexpr Sql forget_people_of_group_sql{
    "DELETE FROM act_people WHERE act_id IN "
    "(SELECT id FROM acts WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql forget_group_sql{
    "UPDATE acts SET group_id = NULL, group_salt = '', about = 0, about_salt = '', "
    "group_number = NULL, group_link = '' WHERE id IN "
    "(SELECT id FROM acts WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql forget_head_sql{"DELETE FROM record_heads WHERE group_id = $1"};
bool forget_group(Write& write, Id<groups::Group> group) {
  write.run(forget_people_of_group_sql, group, forgotten_a_step);
  const std::int64_t acts = write.run(forget_group_sql, group, forgotten_a_step);
  const std::int64_t heads = write.run(forget_head_sql, group);
  return acts + heads > 0;
}

}  // namespace record
}  // namespace alongside
