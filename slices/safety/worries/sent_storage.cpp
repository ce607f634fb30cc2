#include "slices/safety/worries/sent_storage.h"

#include <chrono>

#include "foundation/rooms/ending.h"

namespace alongside::safety {
namespace {

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

std::string sender_tag(const SecretKey& key, PersonId person, std::int64_t day) {
  return keyed_fingerprint(key, "safety sender",
                           std::to_string(person.number) + "/" + std::to_string(day));
}

}  // namespace

constexpr Sql sent_sql{"SELECT worries FROM safety_sent WHERE sender_tag = $1"};
constexpr Sql count_sent_sql{
    "INSERT INTO safety_sent (sender_tag, day, worries) VALUES ($1, $2, 1) "
    "ON CONFLICT (sender_tag) DO UPDATE SET worries = safety_sent.worries + 1"};
bool count_sent(Write& write, const SecretKey& key, PersonId person, Instant now) {
  const std::string tag = sender_tag(key, person, day_of(now));
  const auto sent = write.maybe<std::int64_t>(sent_sql, tag).value_or(0);
  if (sent >= limits::worries_of_a_day) return false;
  write.run(count_sent_sql, tag, day_of(now));
  return true;
}

constexpr Sql forget_sent_sql{"DELETE FROM safety_sent WHERE sender_tag = $1"};
void forget_sent(Write& write, const SecretKey& key, PersonId person, Instant now) {
  for (const std::int64_t day : {day_of(now) - 1, day_of(now)}) {
    write.run(forget_sent_sql, sender_tag(key, person, day));
  }
}

constexpr Sql sent_over_sql{
    "DELETE FROM safety_sent WHERE sender_tag IN "
    "(SELECT sender_tag FROM safety_sent WHERE day < $1 ORDER BY day LIMIT $2)"};
std::int64_t erase_sent_over(Write& write, Instant now) {
  return write.run(sent_over_sql, day_of(now), rows_a_step);
}

}  // namespace alongside::safety
