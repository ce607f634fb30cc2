#include "slices/fates/published/publishing_storage.h"

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"

namespace alongside::fates {

constexpr Sql public_page_sql{
    "SELECT address, of_group, group_id, kind, whole, title, published_on FROM fate_pages "
    "WHERE address = $1"};
std::optional<PublicPage> public_page(Transaction& transaction, std::int64_t address) {
  return transaction.maybe<PublicPage>(public_page_sql, address);
}

constexpr Sql public_page_of_sql{
    "SELECT address, of_group, group_id, kind, whole, title, published_on FROM fate_pages "
    "WHERE group_id = $1 AND of_group IS NULL"};
std::optional<PublicPage> public_page_of(Transaction& transaction, Id<groups::Group> group) {
  return transaction.maybe<PublicPage>(public_page_of_sql, group);
}

constexpr Sql public_groups_sql{
    "SELECT address, of_group, group_id, kind, whole, title, published_on FROM fate_pages "
    "WHERE of_group IS NULL ORDER BY address LIMIT 50 OFFSET $1"};
constexpr Sql public_wholes_sql{
    "SELECT address, of_group, group_id, kind, whole, title, published_on FROM fate_pages "
    "WHERE of_group = $1 ORDER BY address LIMIT 50 OFFSET $2"};
std::vector<PublicPage> public_pages_below(Transaction& transaction, std::int64_t address,
                                           std::int64_t page) {
  const std::int64_t passed = (page - 1) * public_on_page;
  if (address == 0) return transaction.all<PublicPage>(public_groups_sql, passed);
  return transaction.all<PublicPage>(public_wholes_sql, address, passed);
}

constexpr Sql count_groups_sql{"SELECT COUNT(*) FROM fate_pages WHERE of_group IS NULL"};
constexpr Sql count_wholes_sql{"SELECT COUNT(*) FROM fate_pages WHERE of_group = $1"};
std::int64_t count_public_pages_below(Transaction& transaction, std::int64_t address) {
  if (address == 0) return transaction.one<std::int64_t>(count_groups_sql);
  return transaction.one<std::int64_t>(count_wholes_sql, address);
}

constexpr Sql public_lines_sql{
    "SELECT contribution, text, state, percent, asked_whom, reason, said_on FROM fate_page_lines "
    "WHERE address = $1 AND contribution > $2 ORDER BY contribution LIMIT $3"};
std::vector<PublicLine> public_lines(Transaction& transaction, std::int64_t address,
                                     std::int64_t after, std::int64_t most) {
  return transaction.all<PublicLine>(public_lines_sql, address, after, most);
}

constexpr Sql add_page_sql{
    "INSERT INTO fate_pages (address, of_group, group_id, kind, whole, title, published_on) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr Sql rename_page_sql{"UPDATE fate_pages SET title = $2 WHERE address = $1"};
std::int64_t publish_group(Write& write, Id<groups::Group> group, const std::string& name,
                           Instant now) {
  if (const auto there = public_page_of(write, group)) {
    write.run(rename_page_sql, there->address, name);
    return there->address;
  }
  const std::int64_t address = random_id();
  write.run(add_page_sql, address, std::optional<std::int64_t>(), group,
            std::optional<std::string>(), std::optional<std::int64_t>(), name, noon_of(now));
  return address;
}

namespace {

constexpr Sql find_page_sql{"SELECT address FROM fate_pages WHERE whole = $1 AND kind = $2"};
std::int64_t page_of_whole(Write& write, std::int64_t page_of_group, const ToPublish& line) {
  const auto there = write.maybe<std::int64_t>(find_page_sql, line.contribution.whole, line.kind);
  if (there) {
    write.run(rename_page_sql, *there, line.title);
    return *there;
  }
  const std::int64_t address = random_id();
  write.run(add_page_sql, address, page_of_group, line.contribution.group, line.kind,
            line.contribution.whole, line.title, noon_of(line.now));
  return address;
}

constexpr Sql new_words_sql{
    "UPDATE fate_page_lines SET text = $3 WHERE contribution = $1 AND address IN "
    "(SELECT address FROM fate_pages WHERE whole = $4 AND kind = $2)"};
constexpr Sql copy_line_sql{
    "INSERT INTO fate_page_lines (address, contribution, text, state, percent, asked_whom, reason, "
    "said_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (address, contribution) "
    "DO UPDATE SET text = excluded.text, state = excluded.state, percent = excluded.percent, "
    "asked_whom = excluded.asked_whom, reason = excluded.reason, said_on = excluded.said_on"};

}  // namespace

void copy_line(Write& write, std::int64_t page_of_group, const ToPublish& line, Copied copied) {
  const Contribution& contribution = line.contribution;
  if (copied == Copied::new_words) {
    write.run(new_words_sql, contribution.number, line.kind, contribution.text, contribution.whole);
    return;
  }
  const Step& step = line.step;
  write.run(copy_line_sql, page_of_whole(write, page_of_group, line), contribution.number,
            contribution.text, step.state, step.percent, step.asked_whom, step.reason,
            step.said_on);
}

constexpr Sql delete_line_sql{
    "DELETE FROM fate_page_lines WHERE contribution = $1 AND address IN "
    "(SELECT fate_pages.address FROM fate_pages "
    "JOIN fates ON fates.whole = fate_pages.whole AND fates.kind = fate_pages.kind "
    "WHERE fates.contribution = $1 AND fates.kind = $2)"};
void delete_line(Write& write, std::string_view kind, std::int64_t contribution) {
  write.run(delete_line_sql, contribution, kind);
}

constexpr Sql let_pages_go_sql{
    "UPDATE fate_pages SET group_id = NULL, kind = NULL, whole = NULL WHERE address IN "
    "(SELECT address FROM fate_pages WHERE group_id = $1 LIMIT $2)"};
bool let_pages_go(Write& write, Id<groups::Group> group) {
  return write.run(let_pages_go_sql, group, rows_a_step) > 0;
}

}  // namespace alongside::fates
