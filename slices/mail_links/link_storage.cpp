#include "slices/mail_links/link_storage.h"

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "foundation/rooms/ending.h"

namespace alongside::mail_links {

constexpr Sql ask_sql{"INSERT INTO mail_links (id, person_id, expires_at) VALUES ($1, $2, $3)"};
std::int64_t add_link(Write& write, std::optional<PersonId> person, Instant now) {
  const std::int64_t number = random_id();
  write.run(ask_sql, number, person, now + link_life);
  return number;
}

constexpr Sql whose_sql{"SELECT person_id FROM mail_links WHERE id = $1"};

namespace {

struct Whose {
  std::optional<PersonId> person;
};

}  // namespace

std::optional<PersonId> person_of_link(Transaction& transaction, std::int64_t link) {
  const auto whose = transaction.maybe<Whose>(whose_sql, link);
  return whose ? whose->person : std::nullopt;
}

constexpr Sql just_now_sql{
    "SELECT COUNT(*) FROM mail_links WHERE person_id = $1 AND expires_at > $2 AND print = $3"};
bool had_one_just_now(Transaction& transaction, PersonId person, std::string_view print,
                      Instant now) {
  const Instant ends_after = now - between_links + link_life;
  return transaction.one<std::int64_t>(just_now_sql, person, ends_after, print) > 0;
}

constexpr Sql in_mail_sql{"UPDATE mail_links SET mail_id = $2, print = $3 WHERE id = $1"};
void link_is_in_mail(Write& write, std::int64_t link, std::int64_t mail, std::string_view print) {
  write.run(in_mail_sql, link, mail, print);
}

constexpr Sql by_mail_sql{
    "SELECT id, person_id, expires_at, print FROM mail_links WHERE mail_id = $1 AND expires_at > "
    "$2 "
    "AND person_id IS NOT NULL"};
std::optional<MailedLink> link_in_mail(Transaction& transaction, std::int64_t mail, Instant now) {
  return transaction.maybe<MailedLink>(by_mail_sql, mail, now);
}

constexpr Sql works_sql{
    "SELECT id, person_id, expires_at, print FROM mail_links WHERE id = $1 AND expires_at > $2 "
    "AND person_id IS NOT NULL AND mail_id IS NOT NULL"};
std::optional<MailedLink> link_that_works(Transaction& transaction, std::int64_t link,
                                          Instant now) {
  return transaction.maybe<MailedLink>(works_sql, link, now);
}

constexpr Sql working_sql{
    "SELECT COUNT(*) FROM mail_links WHERE person_id = $1 AND expires_at > $2 "
    "AND mail_id IS NOT NULL"};
std::int64_t links_that_work(Transaction& transaction, PersonId person, Instant now) {
  return transaction.one<std::int64_t>(working_sql, person, now);
}

constexpr Sql end_sql{
    "UPDATE mail_links SET expires_at = $2 WHERE person_id = $1 AND expires_at > $2"};
void end_links_of(Write& write, PersonId person, Instant now) {
  write.run(end_sql, person, now);
}

constexpr Sql erase_of_sql{
    "DELETE FROM mail_links WHERE id IN (SELECT id FROM mail_links WHERE person_id = $1 LIMIT $2)"};
bool erase_links_of(Write& write, PersonId person) {
  return write.run(erase_of_sql, person, rows_a_step) > 0;
}

constexpr Sql erase_over_sql{
    "DELETE FROM mail_links WHERE id IN "
    "(SELECT id FROM mail_links WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)"};
std::int64_t erase_over(Write& write, Instant now) {
  return write.run(erase_over_sql, now - std::chrono::days(1), rows_a_step);
}

}  // namespace alongside::mail_links
