#include "slices/fates/fate_storage.h"

#include "foundation/db/rows_of_keys.h"

namespace alongside::fates {
namespace {

/// As a row has it.
struct LatestRow {
  std::int64_t contribution = 0;
  std::string kind;
  std::optional<Id<people::Person>> taken_by;
  Id<Step> id;
  State state = State::not_looked_at;
  std::optional<std::int64_t> percent;
  std::string asked_whom;
  std::string reason;
  std::optional<Id<people::Person>> said_by;
  Instant said_on{};
};

std::vector<Latest> latest_from(std::vector<LatestRow> rows, std::string_view kind = {}) {
  std::vector<Latest> all;
  for (LatestRow& row : rows) {
    if (!kind.empty() && row.kind != kind) continue;
    all.push_back({.contribution = row.contribution,
                   .kind = std::move(row.kind),
                   .taken_by = row.taken_by,
                   .step = {row.id, row.state, row.percent, std::move(row.asked_whom),
                            std::move(row.reason), row.said_by, row.said_on}});
  }
  return all;
}

constexpr auto latest_text = keys_text(
    "SELECT fates.contribution, fates.kind, fates.taken_by, fate_steps.id, fate_steps.state, "
    "CASE WHEN fate_steps.state = 3 THEN COALESCE(fate_progress.percent, fate_steps.percent) "
    "ELSE fate_steps.percent END, fate_steps.asked_whom, fate_steps.reason, fate_steps.said_by, "
    "fate_steps.said_on FROM fates JOIN fate_steps ON fate_steps.id = fates.latest "
    "LEFT JOIN fate_progress "
    "ON fate_progress.contribution = fates.contribution AND fate_progress.kind = fates.kind "
    "WHERE fates.contribution IN ");
constexpr Sql latest_sql{latest_text.data()};

constexpr auto known_wholes_text = keys_text(
    "SELECT id, group_id, kind, whole, looked_at, answered, done FROM fate_wholes WHERE whole IN ");
constexpr Sql known_wholes_sql{known_wholes_text.data()};
constexpr auto numbered_wholes_text = keys_text(
    "SELECT id, group_id, kind, whole, looked_at, answered, done FROM fate_wholes WHERE id IN ");
constexpr Sql numbered_wholes_sql{numbered_wholes_text.data()};

}  // namespace

std::vector<Latest> latest_of(Transaction& transaction, std::string_view kind,
                              const std::vector<std::int64_t>& contributions) {
  return latest_from(rows_of_keys<LatestRow>(transaction, latest_sql, contributions), kind);
}

std::optional<Latest> latest_of(Transaction& transaction, std::string_view kind,
                                std::int64_t contribution) {
  std::vector<Latest> found = latest_of(transaction, kind, std::vector{contribution});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

constexpr Sql steps_sql{
    "SELECT id, state, percent, asked_whom, reason, said_by, said_on FROM fate_steps "
    "WHERE contribution = $1 AND kind = $2 ORDER BY id DESC LIMIT $3"};
std::vector<Step> steps_of(Transaction& transaction, std::string_view kind,
                           std::int64_t contribution) {
  return transaction.all<Step>(steps_sql, contribution, kind, most_steps);
}

constexpr Sql newest_sql{
    "SELECT fates.contribution, fates.kind, fates.taken_by, fate_steps.id, fate_steps.state, "
    "CASE WHEN fate_steps.state = 3 THEN COALESCE(fate_progress.percent, fate_steps.percent) "
    "ELSE fate_steps.percent END, fate_steps.asked_whom, fate_steps.reason, fate_steps.said_by, "
    "fate_steps.said_on FROM fate_steps JOIN fates ON fates.latest = fate_steps.id "
    "LEFT JOIN fate_progress "
    "ON fate_progress.contribution = fates.contribution AND fate_progress.kind = fates.kind "
    "WHERE fate_steps.group_id = $1 AND fates.gone = 0 AND fate_steps.state >= 2 "
    "ORDER BY fate_steps.id DESC LIMIT $2"};
std::vector<Latest> newest_in(Transaction& transaction, Id<groups::Group> group,
                              std::int64_t most) {
  return latest_from(transaction.all<LatestRow>(newest_sql, group, most));
}

std::vector<KnownWhole> known_wholes(Transaction& transaction, std::string_view kind,
                                     const std::vector<std::int64_t>& wholes) {
  auto rows = rows_of_keys<KnownWhole>(transaction, known_wholes_sql, wholes);
  std::erase_if(rows, [&](const KnownWhole& row) { return row.kind != kind; });
  return rows;
}

std::vector<KnownWhole> known_wholes_numbered(Transaction& transaction,
                                              const std::vector<std::int64_t>& ids) {
  return rows_of_keys<KnownWhole>(transaction, numbered_wholes_sql, ids);
}

constexpr Sql other_reasons_sql{
    "SELECT reason FROM fate_steps WHERE group_id = $1 AND reason <> '' "
    "AND NOT (contribution = $2 AND kind = $3) ORDER BY id DESC LIMIT $4"};
std::vector<std::string> other_reasons(Transaction& transaction, Id<groups::Group> group,
                                       std::string_view kind, std::int64_t contribution,
                                       std::int64_t most) {
  return transaction.all<std::string>(other_reasons_sql, group, contribution, kind, most);
}

namespace {

constexpr Sql add_whole_sql{
    "INSERT INTO fate_wholes (group_id, kind, whole) VALUES ($1, $2, $3) "
    "ON CONFLICT (whole, kind) DO NOTHING"};
constexpr Sql count_whole_sql{
    "UPDATE fate_wholes SET "
    "looked_at = (SELECT COUNT(*) FROM fates WHERE whole = $1 AND kind = $2 AND gone = 0 "
    "AND state = 1), "
    "answered = (SELECT COUNT(*) FROM fates WHERE whole = $1 AND kind = $2 AND gone = 0 "
    "AND state >= 2), "
    "done = (SELECT COUNT(*) FROM fates WHERE whole = $1 AND kind = $2 AND gone = 0 "
    "AND state = 4) WHERE whole = $1 AND kind = $2"};
void count_whole(Write& write, std::string_view kind, std::int64_t whole) {
  write.run(count_whole_sql, whole, kind);
}

constexpr Sql add_step_sql{
    "INSERT INTO fate_steps (group_id, kind, contribution, state, percent, asked_whom, reason, "
    "said_by, said_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id"};
Id<Step> add_step(Write& write, const Saying& saying, const GivenAnswer& given) {
  return write.one<Id<Step>>(add_step_sql, saying.contribution.group, saying.kind,
                             saying.contribution.number, given.state, given.percent,
                             given.asked_whom, given.reason, saying.by, noon_of(saying.now));
}

constexpr Sql set_latest_sql{
    "INSERT INTO fates (contribution, kind, whole, group_id, state, latest) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (contribution, kind) "
    "DO UPDATE SET state = excluded.state, latest = excluded.latest"};
constexpr Sql set_taken_sql{"UPDATE fates SET taken_by = $3 WHERE contribution = $1 AND kind = $2"};

}  // namespace

void save_step(Write& write, const Saying& saying, const GivenAnswer& given) {
  const Contribution& contribution = saying.contribution;
  const Id<Step> step = add_step(write, saying, given);
  write.run(set_latest_sql, contribution.number, saying.kind, contribution.whole,
            contribution.group, given.state, step);
  if (given.state == State::being_looked_at) take_on(write, saying);
  if (is_final(given.state)) let_go(write, saying);
  write.run(add_whole_sql, contribution.group, saying.kind, contribution.whole);
  count_whole(write, saying.kind, contribution.whole);
}

void take_on(Write& write, const Saying& saying) {
  write.run(set_taken_sql, saying.contribution.number, saying.kind, saying.by);
}

void let_go(Write& write, const Saying& saying) {
  write.run(set_taken_sql, saying.contribution.number, saying.kind,
            std::optional<Id<people::Person>>());
}

constexpr Sql taken_on_sql{
    "SELECT fates.contribution, fates.kind, fates.taken_by, fate_steps.id, fate_steps.state, "
    "CASE WHEN fate_steps.state = 3 THEN COALESCE(fate_progress.percent, fate_steps.percent) "
    "ELSE fate_steps.percent END, fate_steps.asked_whom, fate_steps.reason, fate_steps.said_by, "
    "fate_steps.said_on FROM fates JOIN fate_steps ON fate_steps.id = fates.latest "
    "LEFT JOIN fate_progress "
    "ON fate_progress.contribution = fates.contribution AND fate_progress.kind = fates.kind "
    "WHERE fates.taken_by = $1 AND fates.gone = 0 ORDER BY fates.latest LIMIT $2"};
std::vector<Latest> taken_on(Transaction& transaction, Id<people::Person> person,
                             std::int64_t most) {
  return latest_from(transaction.all<LatestRow>(taken_on_sql, person, most));
}

constexpr Sql count_taken_on_sql{
    "SELECT COUNT(*) FROM fates WHERE taken_by = $1 AND group_id = $2 AND gone = 0"};
std::int64_t count_taken_on(Transaction& transaction, Id<groups::Group> group,
                            Id<people::Person> person) {
  return transaction.one<std::int64_t>(count_taken_on_sql, person, group);
}

constexpr Sql set_gone_sql{
    "UPDATE fates SET gone = $3 WHERE contribution = $1 AND kind = $2 AND gone <> $3 "
    "RETURNING whole"};
void set_gone(Write& write, std::string_view kind, std::int64_t contribution, bool gone) {
  const auto whole = write.maybe<std::int64_t>(set_gone_sql, contribution, kind, gone);
  if (whole) count_whole(write, kind, *whole);
}

constexpr Sql of_group_after_sql{
    "SELECT fates.contribution, fates.kind, fates.taken_by, fate_steps.id, fate_steps.state, "
    "CASE WHEN fate_steps.state = 3 THEN COALESCE(fate_progress.percent, fate_steps.percent) "
    "ELSE fate_steps.percent END, fate_steps.asked_whom, fate_steps.reason, fate_steps.said_by, "
    "fate_steps.said_on FROM fates JOIN fate_steps ON fate_steps.id = fates.latest "
    "LEFT JOIN fate_progress "
    "ON fate_progress.contribution = fates.contribution AND fate_progress.kind = fates.kind "
    "WHERE fates.group_id = $1 AND fates.contribution > $2 ORDER BY fates.contribution LIMIT $3"};
std::vector<Latest> of_group_after(Transaction& transaction, Id<groups::Group> group,
                                   std::int64_t after, std::int64_t most) {
  return latest_from(transaction.all<LatestRow>(of_group_after_sql, group, after, most));
}

constexpr Sql settings_sql{"SELECT weeks, publishes FROM fate_settings WHERE group_id = $1"};
Settings settings_of(Transaction& transaction, Id<groups::Group> group) {
  return transaction.maybe<Settings>(settings_sql, group).value_or(Settings{});
}

constexpr Sql save_settings_sql{
    "INSERT INTO fate_settings (group_id, weeks, publishes) VALUES ($1, $2, $3) "
    "ON CONFLICT (group_id) DO UPDATE SET weeks = excluded.weeks, publishes = excluded.publishes"};
void save_settings(Write& write, Id<groups::Group> group, const Settings& settings) {
  write.run(save_settings_sql, group, settings.weeks, settings.publishes);
}

}  // namespace alongside::fates
