#include "slices/vouching/vouching_storage.h"

#include "foundation/rooms/ending.h"

namespace alongside::vouching {
namespace {

std::string print_of(const SecretKey& key, const char* what, std::string_view text) {
  return keyed_fingerprint(key, what, text);
}

}  // namespace

constexpr Sql begin_sql{
    "INSERT INTO ways_back (id, code_print, claim_print, person_id, expires_at) "
    "VALUES ($1, $2, $3, $4, $5)"};
void begin_way_back(Write& write, const SecretKey& key, std::string_view claim,
                    std::optional<PersonId> person, Instant now) {
  write.run(begin_sql, random_id(),
            print_of(key, "way back code", plain_code(code_of_claim(claim))),
            print_of(key, "way back claim", claim), person, now + way_back_life);
}

constexpr Sql by_claim_sql{
    "SELECT id, person_id, expires_at, ready_at, "
    "(SELECT COUNT(*) FROM vouches WHERE way_back_id = ways_back.id) FROM ways_back "
    "WHERE claim_print = $1 AND expires_at > $2 AND used_at IS NULL"};
std::optional<WayBack> find_by_claim(Transaction& transaction, const SecretKey& key,
                                     std::string_view claim, Instant now) {
  return transaction.maybe<WayBack>(by_claim_sql, print_of(key, "way back claim", claim), now);
}

constexpr Sql by_code_sql{
    "SELECT id, person_id, expires_at, ready_at, "
    "(SELECT COUNT(*) FROM vouches WHERE way_back_id = ways_back.id) FROM ways_back "
    "WHERE code_print = $1 AND expires_at > $2 AND used_at IS NULL"};
std::optional<WayBack> find_by_code(Transaction& transaction, const SecretKey& key,
                                    std::string_view code, Instant now) {
  return transaction.maybe<WayBack>(by_code_sql, print_of(key, "way back code", plain_code(code)),
                                    now);
}

// Also where those who vouched are gone, as long as it could be used.
constexpr Sql own_sql{
    "SELECT id, used_at FROM ways_back WHERE person_id = $1 AND expires_at > $2 "
    "AND (used_at IS NOT NULL OR ready_at IS NOT NULL "
    "OR EXISTS (SELECT 1 FROM vouches WHERE vouches.way_back_id = ways_back.id)) "
    "ORDER BY expires_at DESC, id LIMIT 20"};
std::vector<OwnWayBack> own_ways_back(Transaction& transaction, PersonId person, Instant now) {
  return transaction.all<OwnWayBack>(own_sql, person, now);
}

constexpr Sql is_vouched_for_sql{
    "SELECT COUNT(*) FROM ways_back WHERE person_id = $1 AND expires_at > $2 AND used_at IS NULL "
    "AND (ready_at IS NOT NULL "
    "OR EXISTS (SELECT 1 FROM vouches WHERE vouches.way_back_id = ways_back.id))"};
bool is_vouched_for(Transaction& transaction, PersonId person, Instant now) {
  return transaction.one<std::int64_t>(is_vouched_for_sql, person, now) > 0;
}

constexpr Sql can_be_stopped_sql{
    "SELECT COUNT(*) FROM ways_back WHERE id = $1 AND person_id = $2 AND expires_at > $3 "
    "AND used_at IS NULL"};
bool can_be_stopped(Transaction& transaction, PersonId person, std::int64_t way_back, Instant now) {
  return transaction.one<std::int64_t>(can_be_stopped_sql, way_back, person, now) > 0;
}

constexpr Sql add_vouch_sql{
    "INSERT INTO vouches (way_back_id, person_id, group_id, side) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (way_back_id, person_id) DO NOTHING"};
constexpr Sql move_vouch_sql{
    "UPDATE vouches SET group_id = $3, side = $4 WHERE way_back_id = $1 AND person_id = $2"};
bool add_vouch(Write& write, std::int64_t way_back, const Vouch& vouch) {
  if (write.run(add_vouch_sql, way_back, vouch.person, vouch.group, vouch.side) > 0) return true;
  write.run(move_vouch_sql, way_back, vouch.person, vouch.group, vouch.side);
  return false;
}

constexpr Sql vouches_sql{
    "SELECT person_id, group_id, side FROM vouches WHERE way_back_id = $1 ORDER BY person_id"};
std::vector<Vouch> vouches_of(Transaction& transaction, std::int64_t way_back) {
  return transaction.all<Vouch>(vouches_sql, way_back);
}

std::vector<std::string> names_of_vouchers(Transaction& transaction, std::int64_t way_back) {
  std::vector<PersonId> vouchers;
  for (const Vouch& vouch : vouches_of(transaction, way_back)) vouchers.push_back({vouch.person});
  std::vector<std::string> names;
  for (const people::Person& one : people::people_named(transaction, vouchers)) {
    names.push_back(one.name);
  }
  return names;
}

constexpr Sql make_ready_sql{
    "UPDATE ways_back SET ready_at = COALESCE(ready_at, $2), "
    "expires_at = CASE WHEN expires_at < $3 THEN $3 ELSE expires_at END WHERE id = $1"};
void make_ready(Write& write, std::int64_t way_back, Instant now) {
  const Instant ready_at = now + wait_after_vouching;
  write.run(make_ready_sql, way_back, ready_at, ready_at + time_to_choose);
}

constexpr Sql note_used_sql{
    "UPDATE ways_back SET used_at = $2, ready_at = NULL, expires_at = $3 WHERE id = $1"};
void note_used(Write& write, PersonId person, std::int64_t way_back, Instant now) {
  write.run(note_used_sql, way_back, now, now + used_is_told_for);
  stop_ways_back_of(write, person);
}

constexpr Sql stop_vouches_sql{
    "DELETE FROM vouches WHERE way_back_id IN "
    "(SELECT id FROM ways_back WHERE person_id = $1 AND used_at IS NULL)"};
constexpr Sql stop_ways_sql{"DELETE FROM ways_back WHERE person_id = $1 AND used_at IS NULL"};
void stop_ways_back_of(Write& write, PersonId person) {
  write.run(stop_vouches_sql, person);
  write.run(stop_ways_sql, person);
}

constexpr Sql end_vouches_sql{
    "DELETE FROM vouches WHERE way_back_id IN (SELECT id FROM ways_back WHERE person_id = $1)"};
constexpr Sql end_ways_sql{"DELETE FROM ways_back WHERE person_id = $1"};
void end_ways_back_of(Write& write, PersonId person) {
  write.run(end_vouches_sql, person);
  write.run(end_ways_sql, person);
}

constexpr Sql wait_for_leaver_sql{
    "UPDATE ways_back SET ready_at = NULL WHERE used_at IS NULL AND id IN "
    "(SELECT way_back_id FROM vouches WHERE group_id = $1 "
    "AND (ways_back.person_id = $2 OR vouches.person_id = $2))"};
constexpr Sql forget_of_leaver_sql{
    "DELETE FROM vouches WHERE group_id = $1 AND way_back_id IN "
    "(SELECT id FROM ways_back WHERE used_at IS NULL "
    "AND (ways_back.person_id = $2 OR vouches.person_id = $2))"};
void forget_vouches_of_leaver(Write& write, Id<groups::Group> group, PersonId person) {
  write.run(wait_for_leaver_sql, group, person);
  write.run(forget_of_leaver_sql, group, person);
}

constexpr Sql wait_for_voucher_sql{
    "UPDATE ways_back SET ready_at = NULL WHERE id IN "
    "(SELECT way_back_id FROM vouches WHERE person_id = $1)"};
constexpr Sql forget_voucher_sql{"DELETE FROM vouches WHERE person_id = $1"};
void forget_voucher(Write& write, PersonId person) {
  write.run(wait_for_voucher_sql, person);
  write.run(forget_voucher_sql, person);
}

constexpr Sql wait_for_group_sql{
    "UPDATE ways_back SET ready_at = NULL WHERE id IN "
    "(SELECT way_back_id FROM vouches WHERE group_id = $1)"};
constexpr Sql forget_in_group_sql{"DELETE FROM vouches WHERE group_id = $1"};
void forget_vouches_in(Write& write, Id<groups::Group> group) {
  write.run(wait_for_group_sql, group);
  write.run(forget_in_group_sql, group);
}

constexpr Sql vouches_over_sql{
    "DELETE FROM vouches WHERE way_back_id IN "
    "(SELECT id FROM ways_back WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)"};
constexpr Sql ways_over_sql{
    "DELETE FROM ways_back WHERE id IN "
    "(SELECT id FROM ways_back WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)"};
std::int64_t erase_over(Write& write, Instant now) {
  constexpr std::int64_t at_a_time = rows_a_step / 2;
  write.run(vouches_over_sql, now, at_a_time);
  return write.run(ways_over_sql, now, at_a_time);
}

}  // namespace alongside::vouching
