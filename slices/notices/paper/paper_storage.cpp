#include "slices/notices/paper/paper_storage.h"

#include "foundation/db/rows_of_keys.h"

namespace alongside::notices {

constexpr Sql put_on_paper_sql{
    "INSERT INTO notices_on_paper (person_id, notice_id, group_id, told_at) "
    "VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (person_id, notice_id) DO NOTHING"};
void put_on_paper(Write& write, const OnPaper& one) {
  write.run(put_on_paper_sql, one.person, one.notice, one.group, one.told_at);
}

constexpr Sql on_paper_sql{
    "SELECT person_id, notice_id, group_id, told_at FROM notices_on_paper WHERE group_id = $1 "
    "ORDER BY person_id, notice_id LIMIT $2"};
std::vector<OnPaper> on_paper(Transaction& transaction, Id<groups::Group> group,
                              std::int64_t most) {
  return transaction.all<OnPaper>(on_paper_sql, group, most);
}

constexpr Sql on_paper_after_sql{
    "SELECT person_id, notice_id, group_id, told_at FROM notices_on_paper "
    "WHERE (person_id, notice_id) > ($1, $2) ORDER BY person_id, notice_id LIMIT $3"};
std::vector<OnPaper> on_paper_after(Transaction& transaction, const OnPaper& after,
                                    std::int64_t most) {
  return transaction.all<OnPaper>(on_paper_after_sql, after.person, after.notice, most);
}

constexpr Sql on_paper_for_sql{
    "SELECT person_id, notice_id, group_id, told_at FROM notices_on_paper WHERE person_id = $1 "
    "ORDER BY told_at, notice_id LIMIT 10000"};
std::vector<OnPaper> on_paper_for(Transaction& transaction, Id<people::Person> person) {
  return transaction.all<OnPaper>(on_paper_for_sql, person);
}

namespace {

constexpr auto waiting_text = keys_text(
    "SELECT group_id, people FROM (SELECT group_id, COUNT(DISTINCT person_id) AS people "
    "FROM notices_on_paper GROUP BY group_id) AS waiting WHERE group_id IN ");
constexpr Sql waiting_sql{waiting_text.data()};

}  // namespace

std::vector<WaitForPaper> waiting_for_paper(Transaction& transaction,
                                            const std::vector<std::int64_t>& groups) {
  return rows_of_keys<WaitForPaper>(transaction, waiting_sql, groups);
}

constexpr Sql is_printed_sql{"DELETE FROM notices_on_paper WHERE group_id = $1 AND notice_id = $2"};
void is_printed(Write& write, Id<groups::Group> group, std::int64_t notice) {
  write.run(is_printed_sql, group, notice);
}

constexpr Sql paper_of_membership_sql{
    "DELETE FROM notices_on_paper WHERE person_id = $1 AND group_id = $2"};
void forget_paper(Write& write, Id<people::Person> person, Id<groups::Group> group) {
  write.run(paper_of_membership_sql, person, group);
}

constexpr Sql paper_of_notice_sql{
    "DELETE FROM notices_on_paper WHERE person_id = $1 AND notice_id = $2"};
void forget_paper_of(Write& write, Id<people::Person> person, std::int64_t notice) {
  write.run(paper_of_notice_sql, person, notice);
}

constexpr Sql paper_until_sql{
    "DELETE FROM notices_on_paper WHERE person_id = $1 AND ($2 = 0 OR group_id = $2) "
    "AND told_at <= $3"};
void forget_paper_until(Write& write, Id<people::Person> person, Id<groups::Group> group,
                        Instant moment) {
  write.run(paper_until_sql, person, group, moment);
}

constexpr Sql paper_before_sql{
    "DELETE FROM notices_on_paper WHERE notice_id IN "
    "(SELECT notice_id FROM notices_on_paper WHERE told_at > 0 AND told_at < $1 "
    "ORDER BY told_at LIMIT $2)"};
std::int64_t forget_paper_before(Write& write, Instant moment, std::int64_t most) {
  return write.run(paper_before_sql, moment, most);
}

constexpr Sql paper_of_person_sql{
    "DELETE FROM notices_on_paper WHERE person_id = $1 AND notice_id IN "
    "(SELECT notice_id FROM notices_on_paper WHERE person_id = $1 LIMIT $2)"};
std::int64_t forget_paper(Write& write, Id<people::Person> person, std::int64_t most) {
  return write.run(paper_of_person_sql, person, most);
}

constexpr Sql paper_of_group_sql{
    "DELETE FROM notices_on_paper WHERE group_id = $1 AND notice_id IN "
    "(SELECT notice_id FROM notices_on_paper WHERE group_id = $1 LIMIT $2)"};
std::int64_t forget_paper(Write& write, Id<groups::Group> group, std::int64_t most) {
  return write.run(paper_of_group_sql, group, most);
}

}  // namespace alongside::notices
