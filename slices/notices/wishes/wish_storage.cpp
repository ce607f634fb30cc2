#include "slices/notices/wishes/wish_storage.h"

namespace alongside::notices {

constexpr Sql wishes_of_sql{
    "SELECT group_id, theme, how_soon FROM notice_wishes WHERE person_id = $1"};
std::vector<Wish> wishes_of(Transaction& transaction, Id<people::Person> person) {
  return transaction.all<Wish>(wishes_of_sql, person);
}

constexpr Sql save_wish_sql{
    "INSERT INTO notice_wishes (person_id, group_id, theme, how_soon) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (person_id, group_id, theme) DO UPDATE SET how_soon = excluded.how_soon"};
void save_wish(Write& write, Id<people::Person> person, const Wish& wish) {
  write.run(save_wish_sql, person, wish.group, wish.theme, wish.how_soon);
}

constexpr Sql forget_wish_sql{
    "DELETE FROM notice_wishes WHERE person_id = $1 AND group_id = $2 AND theme = $3"};
void forget_wish(Write& write, Id<people::Person> person, Id<groups::Group> group,
                 std::string_view theme) {
  write.run(forget_wish_sql, person, group, theme);
}

void stop_mails_to(Write& write, Id<people::Person> person) {
  for (const Wish& wish : wishes_of(write, person)) {
    if (!goes_by_mail(wish.how_soon)) continue;
    save_wish(write, person, {wish.group, wish.theme, HowSoon::never});
  }
  save_wish(write, person, {{}, std::string(other_themes), HowSoon::never});
}

namespace {

struct HoursRow {
  std::int64_t from = 0;
  std::int64_t until = 0;
  std::string time_zone;
};

}  // namespace

constexpr Sql hours_of_sql{
    "SELECT quiet_from, quiet_until, time_zone FROM notice_hours WHERE person_id = $1"};
Hours hours_of(Transaction& transaction, Id<people::Person> person) {
  auto row = transaction.maybe<HoursRow>(hours_of_sql, person);
  if (!row) return {};
  return {{row->from, row->until}, std::move(row->time_zone)};
}

std::string time_zone_of(Transaction& transaction, Id<people::Person> person) {
  return hours_of(transaction, person).time_zone;
}

constexpr Sql save_hours_sql{
    "INSERT INTO notice_hours (person_id, quiet_from, quiet_until, time_zone) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT (person_id) DO UPDATE SET "
    "quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, "
    "time_zone = excluded.time_zone"};
void save_hours(Write& write, Id<people::Person> person, const Hours& hours) {
  write.run(save_hours_sql, person, hours.quiet.from, hours.quiet.until, hours.time_zone);
}

constexpr Sql forget_of_membership_sql{
    "DELETE FROM notice_wishes WHERE person_id = $1 AND group_id = $2"};
void forget_wishes(Write& write, Id<people::Person> person, Id<groups::Group> group) {
  write.run(forget_of_membership_sql, person, group);
}

constexpr Sql forget_of_person_sql{
    "DELETE FROM notice_wishes WHERE person_id = $1 AND theme IN "
    "(SELECT theme FROM notice_wishes WHERE person_id = $1 LIMIT $2)"};
constexpr Sql forget_hours_sql{"DELETE FROM notice_hours WHERE person_id = $1"};
std::int64_t forget_wishes(Write& write, Id<people::Person> person, std::int64_t most) {
  return write.run(forget_of_person_sql, person, most) + write.run(forget_hours_sql, person);
}

constexpr Sql forget_of_group_sql{
    "DELETE FROM notice_wishes WHERE group_id = $1 AND person_id IN "
    "(SELECT person_id FROM notice_wishes WHERE group_id = $1 LIMIT $2)"};
std::int64_t forget_wishes(Write& write, Id<groups::Group> group, std::int64_t most) {
  return write.run(forget_of_group_sql, group, most);
}

}  // namespace alongside::notices
