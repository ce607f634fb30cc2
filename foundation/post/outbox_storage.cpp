#include "foundation/post/outbox.h"

#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/work/jobs.h"

namespace alongside {

constexpr Sql post_sql{
    "INSERT INTO outgoing_mails (id, kind, person_id, lane, state, due_at, made_at) "
    "VALUES ($1, $2, $3, $4, 1, $5, $6)"};
std::int64_t post(Write& write, const MailPosted& mail, Instant now) {
  const std::int64_t id = random_id();
  const std::int64_t lane = id % mail_lanes + 1;
  write.run(post_sql, id, mail.kind, mail.person, lane, mail.due_at, now);
  write.publish(std::string(mailing_job_name) + "/" + std::to_string(lane));
  return id;
}

constexpr Sql waiting_counts_sql{
    "SELECT kind, 'waiting', COUNT(*) FROM outgoing_mails GROUP BY kind ORDER BY kind"};
constexpr Sql outcome_counts_sql{
    "SELECT kind, outcome, mails FROM mail_counts ORDER BY kind, outcome"};
std::vector<MailCount> mail_counts(Read& read) {
  auto [waiting, outcomes] =
      read.together(all<MailCount>(waiting_counts_sql), all<MailCount>(outcome_counts_sql));
  waiting.insert(waiting.end(), outcomes.begin(), outcomes.end());
  return waiting;
}

constexpr Sql take_mail_sql{
    "UPDATE outgoing_mails SET state = 2, tries = tries + 1 WHERE id = ("
    "SELECT id FROM outgoing_mails WHERE lane = $1 AND state = 1 AND due_at <= $2 "
    "ORDER BY due_at LIMIT 1) AND state = 1 RETURNING id, kind, person_id, tries, made_at"};
std::optional<OutgoingMail> take_mail(Write& write, std::int64_t lane, Instant now) {
  return write.maybe<OutgoingMail>(take_mail_sql, lane, now);
}

constexpr Sql left_behind_sql{
    "SELECT id, kind, person_id, tries, made_at FROM outgoing_mails "
    "WHERE lane = $1 AND state = 2 LIMIT 50"};
std::vector<OutgoingMail> mails_left_behind(Transaction& transaction, std::int64_t lane) {
  return transaction.all<OutgoingMail>(left_behind_sql, lane);
}

constexpr Sql forget_mail_sql{"DELETE FROM outgoing_mails WHERE id = $1"};
constexpr Sql count_mail_sql{
    "INSERT INTO mail_counts (kind, outcome, mails) VALUES ($1, $2, 1) "
    "ON CONFLICT (kind, outcome) DO UPDATE SET mails = mail_counts.mails + 1"};
void forget_mail(Write& write, const OutgoingMail& mail, std::string_view outcome) {
  if (write.run(forget_mail_sql, mail.id) > 0) write.run(count_mail_sql, mail.kind, outcome);
}

constexpr Sql again_sql{
    "UPDATE outgoing_mails SET state = 1, due_at = $2 WHERE id = $1 AND state = 2"};
void try_mail_again(Write& write, const OutgoingMail& mail, Instant due_at) {
  write.run(again_sql, mail.id, due_at);
}

constexpr Sql hold_sql{
    "UPDATE outgoing_mails SET state = 1, tries = tries - 1, due_at = $2 "
    "WHERE id = $1 AND state = 2"};
void hold_mail(Write& write, const OutgoingMail& mail, Instant until) {
  write.run(hold_sql, mail.id, until);
}

constexpr Sql lanes_sql{
    "SELECT DISTINCT lane FROM outgoing_mails WHERE lane = $1 AND "
    "((state = 1 AND due_at <= $2) OR state = 2)"};
std::vector<std::int64_t> lanes_with_mail(Transaction& transaction, Instant now) {
  std::vector<std::int64_t> lanes;
  for (std::int64_t lane = 1; lane <= mail_lanes; ++lane) {
    if (transaction.maybe<std::int64_t>(lanes_sql, lane, now)) lanes.push_back(lane);
  }
  return lanes;
}

std::optional<Instant> again_at(const OutgoingMail& mail, Instant now) {
  using namespace std::chrono;
  constexpr auto tried_for = days(4);
  constexpr auto first_pause = minutes(5);
  constexpr auto longest_pause = hours(8);
  if (now - mail.made_at > tried_for) return std::nullopt;
  const std::int64_t doubled = std::min<std::int64_t>(mail.tries - 1, 10);
  return now + std::min<microseconds>(first_pause * (std::int64_t{1} << doubled), longest_pause);
}

constexpr Sql mails_of_sql{
    "SELECT id, kind, person_id, tries, made_at FROM outgoing_mails WHERE person_id = $1 LIMIT $2"};
std::vector<OutgoingMail> mails_of(Transaction& transaction, Id<people::Person> person,
                                   std::int64_t most) {
  return transaction.all<OutgoingMail>(mails_of_sql, person, most);
}

constexpr Sql mails_made_before_sql{
    "SELECT id, kind, person_id, tries, made_at FROM outgoing_mails WHERE made_at < $1 "
    "ORDER BY made_at LIMIT $2"};
std::vector<OutgoingMail> mails_made_before(Transaction& transaction, Instant moment,
                                            std::int64_t most) {
  return transaction.all<OutgoingMail>(mails_made_before_sql, moment, most);
}

}  // namespace alongside
