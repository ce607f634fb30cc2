#include "slices/people/removing/over_storage.h"

#include "foundation/rooms/ending.h"
#include "slices/people/attempts/attempt_limit_rule.h"

namespace alongside::people {
namespace {

constexpr Sql erase_sessions_over_sql{
    "DELETE FROM sessions WHERE token_fingerprint IN "
    "(SELECT token_fingerprint FROM sessions WHERE expires_at <= $1 LIMIT $2)"};
std::int64_t erase_sessions_over(Write& write, Instant now) {
  return write.run(erase_sessions_over_sql, now, rows_a_step);
}

constexpr Sql erase_passes_over_sql{
    "DELETE FROM sign_up_passes WHERE token_fingerprint IN "
    "(SELECT token_fingerprint FROM sign_up_passes WHERE expires_at <= $1 LIMIT $2)"};
std::int64_t erase_passes_over(Write& write, Instant now) {
  return write.run(erase_passes_over_sql, now, rows_a_step);
}

constexpr Sql erase_tries_over_sql{
    "DELETE FROM tries WHERE subject IN "
    "(SELECT subject FROM tries WHERE window_started_at <= $1 LIMIT $2)"};
std::int64_t erase_tries_over(Write& write, Instant now) {
  return write.run(erase_tries_over_sql, now - try_window, rows_a_step);
}

}  // namespace

std::vector<Keeping> keepings() {
  return {
      {say("That a browser is signed in: 30 days"), erase_sessions_over},
      {say("Links with which people make an account: until they end"), erase_passes_over},
      {say("Tries to sign in: 15 minutes, and until the next night at most"), erase_tries_over}};
}

}  // namespace alongside::people
