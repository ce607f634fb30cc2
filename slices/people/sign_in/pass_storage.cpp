#include "slices/people/sign_in/pass_storage.h"

#include "foundation/base/secrets.h"

namespace alongside::people {

constexpr Sql allow_sign_up_sql{
    "INSERT INTO sign_up_passes (token_fingerprint, expires_at, used_count, uses_left) "
    "VALUES ($1, $2, 0, $3) ON CONFLICT (token_fingerprint) DO UPDATE "
    "SET expires_at = excluded.expires_at, uses_left = excluded.uses_left"};
void allow_sign_up(Write& write, std::string_view token, Instant expires, std::int64_t uses) {
  write.run(allow_sign_up_sql, fingerprint(token), expires, uses);
}

constexpr Sql end_sign_up_sql{
    "DELETE FROM sign_up_passes WHERE token_fingerprint = $1 AND made_by IS NULL"};
void end_sign_up(Write& write, std::string_view print) {
  write.run(end_sign_up_sql, print);
}

constexpr Sql forget_expired_passes_sql{"DELETE FROM sign_up_passes WHERE expires_at <= $1"};
constexpr Sql make_invitation_sql{
    "INSERT INTO sign_up_passes (token_fingerprint, expires_at, used_count, made_by) "
    "VALUES ($1, $2, 0, $3)"};
std::string make_invitation(Write& write, Id<Person> caretaker, Instant now) {
  std::string token = random_token();
  write.run(forget_expired_passes_sql, now);
  write.run(make_invitation_sql, fingerprint(token), now + invitation_life, caretaker);
  return token;
}

constexpr Sql find_invitations_sql{
    "SELECT token_fingerprint, expires_at, used_count FROM sign_up_passes "
    "WHERE made_by IS NOT NULL AND expires_at > $1 ORDER BY expires_at, token_fingerprint "
    "LIMIT $2"};
std::vector<Invitation> find_invitations(Transaction& transaction, Instant now) {
  return transaction.all<Invitation>(find_invitations_sql, now, most_invitations);
}

constexpr Sql end_invitation_sql{
    "DELETE FROM sign_up_passes WHERE token_fingerprint = $1 AND made_by IS NOT NULL"};
void end_invitation(Write& write, std::string_view token_fingerprint) {
  write.run(end_invitation_sql, token_fingerprint);
}

constexpr Sql find_pass_sql{
    "SELECT expires_at FROM sign_up_passes WHERE token_fingerprint = $1 AND expires_at > $2 "
    "AND (uses_left IS NULL OR uses_left > 0)"};
bool has_use(Transaction& transaction, std::string_view token, Instant now) {
  return transaction.maybe<Instant>(find_pass_sql, fingerprint(token), now).has_value();
}

constexpr Sql take_use_sql{
    "UPDATE sign_up_passes SET used_count = used_count + 1, uses_left = uses_left - 1 "
    "WHERE token_fingerprint = $1 AND expires_at > $2 AND (uses_left IS NULL OR uses_left > 0)"};
bool take_use(Write& write, std::string_view token, Instant now) {
  return write.run(take_use_sql, fingerprint(token), now) > 0;
}

}  // namespace alongside::people
