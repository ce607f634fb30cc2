#include "slices/notices/mail/address_storage.h"

#include "slices/notices/notices.h"

namespace alongside::notices {

constexpr Sql address_of_sql{
    "SELECT confirmed, refused, says_what, asked_on, asked FROM mail_addresses "
    "WHERE person_id = $1"};
OwnAddress address_of(Transaction& transaction, Id<people::Person> person) {
  return transaction.maybe<OwnAddress>(address_of_sql, person).value_or(OwnAddress{});
}

constexpr Sql says_what_sql{
    "INSERT INTO mail_addresses (person_id, says_what) VALUES ($1, $2) "
    "ON CONFLICT (person_id) DO UPDATE SET says_what = excluded.says_what"};
void save_says_what(Write& write, Id<people::Person> person, bool says_what) {
  write.run(says_what_sql, person, says_what);
}

constexpr Sql confirm_sql{
    "INSERT INTO mail_addresses (person_id, confirmed) VALUES ($1, $2) "
    "ON CONFLICT (person_id) DO UPDATE SET confirmed = excluded.confirmed, refused = ''"};
void confirm_address(Write& write, Id<people::Person> person, std::string_view address) {
  write.run(confirm_sql, person, address);
}

constexpr Sql refuse_sql{"UPDATE mail_addresses SET refused = $2 WHERE person_id = $1"};
void refuse_address(Write& write, Id<people::Person> person, std::string_view address) {
  write.run(refuse_sql, person, address);
}

constexpr Sql count_link_sql{
    "INSERT INTO mail_addresses (person_id, asked_on, asked) VALUES ($1, $2, 1) "
    "ON CONFLICT (person_id) DO UPDATE SET "
    "asked = CASE WHEN mail_addresses.asked_on = excluded.asked_on "
    "THEN mail_addresses.asked + 1 ELSE 1 END, asked_on = excluded.asked_on"};
void count_link(Write& write, Id<people::Person> person, std::int64_t day) {
  write.run(count_link_sql, person, day);
}

bool takes_mail(const OwnAddress& own, const std::string& email) {
  return !email.empty() && own.confirmed == email && own.refused != email;
}

std::optional<people::Reach> reach_by_mail(Transaction& transaction, Id<people::Person> person) {
  auto reach = people::reach_of(transaction, person);
  if (!reach || !takes_mail(address_of(transaction, person), reach->email)) return std::nullopt;
  return reach;
}

constexpr Sql put_into_mail_sql{
    "INSERT INTO notices_to_mail (person_id, notice_id, due_at) VALUES ($1, $2, $3) "
    "ON CONFLICT (person_id, notice_id) DO NOTHING"};
void put_into_mail(Write& write, Id<people::Person> person, std::int64_t notice, Instant due_at) {
  write.run(put_into_mail_sql, person, notice, due_at);
}

constexpr Sql people_due_sql{
    "SELECT person_id FROM notices_to_mail WHERE due_at <= $1 GROUP BY person_id "
    "ORDER BY MIN(due_at) LIMIT $2"};
std::vector<std::int64_t> people_with_mail_due(Transaction& transaction, Instant now,
                                               std::int64_t most) {
  return transaction.all<std::int64_t>(people_due_sql, now, most);
}

constexpr Sql take_due_sql{
    "DELETE FROM notices_to_mail WHERE person_id = $1 AND notice_id IN "
    "(SELECT notice_id FROM notices_to_mail WHERE person_id = $1 AND due_at <= $2 LIMIT $3) "
    "RETURNING notice_id"};
std::vector<std::int64_t> take_due(Write& write, Id<people::Person> person, Instant now) {
  return write.all<std::int64_t>(take_due_sql, person, now, most_in_mail);
}

constexpr Sql keep_in_mail_sql{"INSERT INTO notices_in_mail (mail_id, notice_id) VALUES ($1, $2)"};
void keep_in_mail(Write& write, std::int64_t mail, const std::vector<std::int64_t>& notices) {
  for (const std::int64_t notice : notices) write.run(keep_in_mail_sql, mail, notice);
}

constexpr Sql notices_in_sql{"SELECT notice_id FROM notices_in_mail WHERE mail_id = $1 LIMIT 50"};
std::vector<std::int64_t> notices_in(Transaction& transaction, std::int64_t mail) {
  return transaction.all<std::int64_t>(notices_in_sql, mail);
}

constexpr Sql forget_in_mail_sql{"DELETE FROM notices_in_mail WHERE mail_id = $1"};
void forget_in_mail(Write& write, std::int64_t mail) {
  write.run(forget_in_mail_sql, mail);
}

constexpr Sql keep_address_sql{
    "INSERT INTO mails_to_addresses (mail_id, address, about) VALUES ($1, $2, $3)"};
void keep_address_of_mail(Write& write, std::int64_t mail, const AddressOfMail& kept) {
  write.run(keep_address_sql, mail, kept.address, kept.about);
}

constexpr Sql kept_address_sql{"SELECT address, about FROM mails_to_addresses WHERE mail_id = $1"};
std::optional<AddressOfMail> address_of_mail(Transaction& transaction, std::int64_t mail) {
  return transaction.maybe<AddressOfMail>(kept_address_sql, mail);
}

constexpr Sql forget_kept_address_sql{"DELETE FROM mails_to_addresses WHERE mail_id = $1"};
void forget_mail_to_confirmed(Write& write, std::int64_t mail) {
  write.run(forget_kept_address_sql, mail);
}

constexpr Sql forget_to_mail_sql{
    "DELETE FROM notices_to_mail WHERE person_id = $1 AND notice_id IN "
    "(SELECT notice_id FROM notices_to_mail WHERE person_id = $1 LIMIT $2)"};
constexpr Sql forget_address_sql{"DELETE FROM mail_addresses WHERE person_id = $1"};
std::int64_t forget_addresses(Write& write, Id<people::Person> person, std::int64_t most) {
  return write.run(forget_to_mail_sql, person, most) + write.run(forget_address_sql, person);
}

}  // namespace alongside::notices
