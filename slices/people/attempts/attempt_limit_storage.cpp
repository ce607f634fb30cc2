#include "slices/people/attempts/attempt_limit_storage.h"

namespace alongside::people {

Limited tries_at_own_passphrase(const SecretKey& key, std::int64_t person) {
  return {keyed_fingerprint(key, "passphrase of", std::to_string(person)), tries_per_name};
}

constexpr Sql find_tries_sql{"SELECT tries, window_started_at FROM tries WHERE subject = $1"};
constexpr Sql save_tries_sql{
    "INSERT INTO tries (subject, tries, window_started_at) VALUES ($1, $2, $3) "
    "ON CONFLICT (subject) DO UPDATE SET tries = excluded.tries, "
    "window_started_at = excluded.window_started_at"};
constexpr Sql forget_old_tries_sql{"DELETE FROM tries WHERE window_started_at <= $1"};
std::optional<std::int64_t> count_try(Write& write, const Limited& limited, Instant now) {
  const Tries before = write.maybe<Tries>(find_tries_sql, limited.subject).value_or(Tries{});
  if (const auto minutes = minutes_to_wait(before, limited.limit, now)) return minutes;
  const Tries after = with_one_more(before, now);
  write.run(forget_old_tries_sql, now - try_window);
  write.run(save_tries_sql, limited.subject, after.tries, after.window_started_at);
  return std::nullopt;
}

constexpr Sql clear_tries_sql{"DELETE FROM tries WHERE subject = $1"};
void clear_tries(Write& write, const std::string& subject) {
  write.run(clear_tries_sql, subject);
}

constexpr Sql give_back_try_sql{
    "UPDATE tries SET tries = tries - 1 WHERE subject = $1 AND tries > 0"};
constexpr Sql forget_given_back_sql{"DELETE FROM tries WHERE subject = $1 AND tries <= 0"};
void give_back_try(Write& write, const std::string& subject) {
  write.run(give_back_try_sql, subject);
  write.run(forget_given_back_sql, subject);
}

}  // namespace alongside::people
