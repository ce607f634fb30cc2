#include "foundation/base/secrets.h"
#include "slices/community/community.h"

namespace alongside::community {

constexpr Sql find_community_sql{
    "SELECT name, language, who_starts_groups, sign_up, contact FROM community WHERE id = 1"};
Query<Community, detail::Expect::maybe> current() {
  return maybe<Community>(find_community_sql);
}

constexpr Sql found_community_sql{
    "INSERT INTO community (id, name, language, who_starts_groups, sign_up, contact) "
    "VALUES (1, $1, $2, $3, $4, $5)"};
void found(Write& write, const Community& community) {
  write.run(found_community_sql, community.name, community.language, community.who_starts_groups,
            community.sign_up, community.contact);
}

constexpr Sql save_community_sql{
    "UPDATE community SET name = $1, language = $2, who_starts_groups = $3, sign_up = $4, "
    "contact = $5 WHERE id = 1"};
void save(Write& write, const Community& community) {
  write.run(save_community_sql, community.name, community.language, community.who_starts_groups,
            community.sign_up, community.contact);
}

constexpr auto set_up_link_life = std::chrono::hours{24};
constexpr Sql end_set_up_links_sql{"DELETE FROM set_up_links"};
constexpr Sql add_set_up_link_sql{
    "INSERT INTO set_up_links (token_fingerprint, expires_at) VALUES ($1, $2)"};
std::string make_set_up_link(Write& write, Instant now) {
  std::string token = random_token();
  write.run(end_set_up_links_sql);
  write.run(add_set_up_link_sql, fingerprint(token), now + set_up_link_life);
  return token;
}

constexpr Sql find_set_up_link_sql{
    "SELECT expires_at FROM set_up_links "
    "WHERE token_fingerprint = $1 AND expires_at > $2 AND used = 0"};
bool set_up_link_works(Transaction& transaction, std::string_view token, Instant now) {
  const std::string print = fingerprint(token);
  const auto [there, link] =
      transaction.together(current(), maybe<Instant>(find_set_up_link_sql, print, now));
  return !there && link;
}

constexpr Sql use_set_up_link_sql{
    "UPDATE set_up_links SET used = 1 "
    "WHERE token_fingerprint = $1 AND expires_at > $2 AND used = 0"};
bool use_set_up_link(Write& write, std::string_view token, Instant now) {
  if (!set_up_link_works(write, token, now)) return false;
  return write.run(use_set_up_link_sql, fingerprint(token), now) == 1;
}

}  // namespace alongside::community
