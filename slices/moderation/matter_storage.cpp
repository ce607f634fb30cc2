#include "slices/moderation/matter_storage.h"

#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"
#include "foundation/rooms/ending.h"

namespace alongside::moderation {
namespace {

Instant noon_of_day(Instant instant) {
  return std::chrono::floor<std::chrono::days>(instant) + std::chrono::hours(12);
}

}  // namespace

Instant next_hour(Instant now) {
  return std::chrono::floor<std::chrono::hours>(now) + std::chrono::hours(1);
}

constexpr Sql find_matter_sql{
    "SELECT contribution, kind, id, shown_from, two_sides FROM moderation_matters "
    "WHERE contribution = $1 AND kind = $2"};
std::optional<OpenMatter> find_matter(Transaction& transaction, const Which& which) {
  return transaction.maybe<OpenMatter>(find_matter_sql, which.number, which.kind);
}

constexpr Sql open_matters_sql{
    "SELECT contribution, kind, id, shown_from, two_sides FROM moderation_matters "
    "WHERE group_id = $1 AND contribution > $2 AND shown_from <= $3 "
    "ORDER BY contribution LIMIT $4"};
std::vector<OpenMatter> open_matters(Transaction& transaction, Id<groups::Group> group,
                                     std::int64_t after, Instant now, std::int64_t most) {
  return transaction.all<OpenMatter>(open_matters_sql, group, after, now, most);
}

constexpr Sql looked_after_sql{
    "SELECT contribution, kind FROM moderation_matters "
    "WHERE contribution > $1 OR (contribution = $1 AND kind > $2) "
    "UNION SELECT contribution, kind FROM moderation_wordings "
    "WHERE contribution > $1 OR (contribution = $1 AND kind > $2) "
    "ORDER BY 1, 2 LIMIT $3"};
std::vector<Looked> looked_after(Transaction& transaction, const Looked& after, std::int64_t most) {
  return transaction.all<Looked>(looked_after_sql, after.contribution, after.kind, most);
}

namespace {

constexpr auto matters_in_text =
    keys_text("SELECT group_id, COUNT(*) FROM moderation_matters WHERE group_id IN ",
              " AND shown_from <= $51 GROUP BY group_id");
constexpr Sql matters_in_sql{matters_in_text.data()};
struct MattersOfGroup {
  std::int64_t group = 0;
  std::int64_t matters = 0;
};

}  // namespace

std::map<std::int64_t, std::int64_t> matters_by_group(Transaction& transaction,
                                                      const std::vector<std::int64_t>& groups,
                                                      Instant now) {
  std::map<std::int64_t, std::int64_t> counts;
  for (const MattersOfGroup& one :
       rows_of_keys<MattersOfGroup>(transaction, matters_in_sql, groups, now)) {
    counts[one.group] = one.matters;
  }
  return counts;
}

constexpr Sql open_matter_sql{
    "INSERT INTO moderation_matters (contribution, kind, group_id, id, shown_from, two_sides) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (contribution, kind) DO NOTHING"};
constexpr Sql show_earlier_sql{
    "UPDATE moderation_matters SET shown_from = $3 "
    "WHERE contribution = $1 AND kind = $2 AND shown_from > $3"};
void open_matter(Write& write, const Which& which, const CameUp& came_up) {
  const bool made = write.run(open_matter_sql, which.number, which.kind, which.group, random_id(),
                              came_up.at, came_up.two_sides) > 0;
  if (!made) write.run(show_earlier_sql, which.number, which.kind, came_up.at);
}

constexpr Sql forget_proposals_sql{
    "DELETE FROM moderation_proposals WHERE contribution = $1 AND kind = $2"};
constexpr Sql forget_reports_sql{
    "DELETE FROM moderation_reports WHERE contribution = $1 AND kind = $2"};
constexpr Sql close_matter_sql{
    "DELETE FROM moderation_matters WHERE contribution = $1 AND kind = $2"};
void close_matter(Write& write, const Which& which) {
  write.run(forget_proposals_sql, which.number, which.kind);
  write.run(forget_reports_sql, which.number, which.kind);
  write.run(close_matter_sql, which.number, which.kind);
}

constexpr Sql save_report_sql{
    "INSERT INTO moderation_reports (contribution, kind, reporter_tag, worry, shown_from) "
    "VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (contribution, kind, reporter_tag, worry) DO NOTHING"};
void save_report(Write& write, const Which& which, const Report& report) {
  write.run(save_report_sql, which.number, which.kind, report.tag, report.worry, report.shown_from);
}

constexpr Sql worries_sql{
    "SELECT DISTINCT worry FROM moderation_reports "
    "WHERE contribution = $1 AND kind = $2 AND shown_from <= $3 ORDER BY worry"};
std::vector<Worry> worries_about(Transaction& transaction, const Which& which, Instant now) {
  return transaction.all<Worry>(worries_sql, which.number, which.kind, now);
}

constexpr Sql reports_of_day_sql{"SELECT made FROM moderation_report_counts WHERE day_tag = $1"};
std::int64_t reports_of_day(Transaction& transaction, std::string_view day_tag) {
  return transaction.maybe<std::int64_t>(reports_of_day_sql, day_tag).value_or(0);
}

constexpr Sql count_report_sql{
    "INSERT INTO moderation_report_counts (day_tag, on_day, made) VALUES ($1, $2, 1) "
    "ON CONFLICT (day_tag) DO UPDATE SET made = moderation_report_counts.made + 1"};
void count_report(Write& write, std::string_view day_tag, Instant now) {
  write.run(count_report_sql, day_tag, noon_of_day(now));
}

constexpr Sql erase_counts_sql{
    "DELETE FROM moderation_report_counts WHERE day_tag IN "
    "(SELECT day_tag FROM moderation_report_counts WHERE on_day < $1 LIMIT $2)"};
std::int64_t erase_old_counts(Write& write, Instant now) {
  return write.run(erase_counts_sql, now - std::chrono::days(2), rows_a_step);
}

constexpr Sql proposals_sql{
    "SELECT id, by_person, COALESCE(side, 0), outcome, words FROM moderation_proposals "
    "WHERE contribution = $1 AND kind = $2 ORDER BY id LIMIT 50"};
std::vector<KeptProposal> proposals_about(Transaction& transaction, const Which& which) {
  return transaction.all<KeptProposal>(proposals_sql, which.number, which.kind);
}

constexpr Sql count_proposals_sql{
    "SELECT COUNT(*) FROM moderation_proposals WHERE by_person = $1 AND group_id = $2 "
    "AND NOT (contribution = $3 AND kind = $4)"};
std::int64_t count_other_proposals(Transaction& transaction, const Which& which,
                                   Id<people::Person> person) {
  return transaction.one<std::int64_t>(count_proposals_sql, person, which.group, which.number,
                                       which.kind);
}

constexpr Sql forget_proposal_sql{
    "DELETE FROM moderation_proposals WHERE contribution = $1 AND kind = $2 AND by_person = $3"};
constexpr Sql save_proposal_sql{
    "INSERT INTO moderation_proposals (contribution, kind, group_id, by_person, side, outcome, "
    "words, proposed_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
void save_proposal(Write& write, const Which& which, const Decider& by, const Proposal& proposal,
                   Instant now) {
  write.run(forget_proposal_sql, which.number, which.kind, by.person);
  write.run(save_proposal_sql, which.number, which.kind, which.group, by.person,
            by.side == 0 ? std::nullopt : std::optional(by.side), proposal.outcome, proposal.words,
            noon_of_day(now));
}

constexpr Sql save_decision_sql{
    "INSERT INTO moderation_decisions (contribution, kind, group_id, outcome, words, first_by, "
    "second_by, decided_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
void save_decision(Write& write, const Which& which, const Decided& decided, Instant now) {
  write.run(save_decision_sql, which.number, which.kind, which.group, decided.outcome,
            decided.words, decided.first, decided.second, noon_of_day(now));
}

constexpr Sql decisions_sql{
    "SELECT contribution, kind, outcome, words, first_by, second_by, decided_on "
    "FROM moderation_decisions WHERE group_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3"};
std::vector<Decision> decisions_of(Transaction& transaction, Id<groups::Group> group,
                                   std::int64_t page) {
  return transaction.all<Decision>(decisions_sql, group, limits::page_rows,
                                   (page - 1) * limits::page_rows);
}

constexpr Sql count_decisions_sql{"SELECT COUNT(*) FROM moderation_decisions WHERE group_id = $1"};
std::int64_t count_decisions(Transaction& transaction, Id<groups::Group> group) {
  return transaction.one<std::int64_t>(count_decisions_sql, group);
}

constexpr Sql decisions_about_sql{
    "SELECT contribution, kind, outcome, words, first_by, second_by, decided_on "
    "FROM moderation_decisions WHERE contribution = $1 AND kind = $2 ORDER BY id DESC LIMIT 20"};
std::vector<Decision> decisions_about(Transaction& transaction, const Which& which) {
  return transaction.all<Decision>(decisions_about_sql, which.number, which.kind);
}

}  // namespace alongside::moderation
