#include "slices/draws/public/draw_storage.h"

#include "foundation/told/told.h"
#include "slices/draws/told/draw_notices.h"

#include "foundation/work/jobs.h"
#include "slices/draws/public/sealing_purposes.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/groups/groups.h"

namespace alongside::draws {
namespace {

constexpr std::size_t salt_bytes = 32;

}  // namespace

std::optional<std::int64_t> found_round(Transaction& transaction, const Draw& selection) {
  const auto newest = newest_run(transaction, selection.id);
  if (!newest || newest->state != RunState::found) return std::nullopt;
  const Round round{selection.id, newest->round};
  const auto lottery = find_lottery(transaction, round);
  if (!lottery || lottery->was_drawn_by_weight() || find_draw(transaction, round)) {
    return std::nullopt;
  }
  return newest->round;
}

std::optional<std::int64_t> round_to_publish(Transaction& transaction, const Draw& selection) {
  return selection.deleted_at ? std::nullopt : found_round(transaction, selection);
}

constexpr Sql begin_watching_sql{
    "UPDATE selections SET step = 3, published_at = $2 WHERE id = $1 AND step = 2 "
    "AND deleted_at IS NULL"};
constexpr Sql publish_draw_sql{
    "INSERT INTO selection_draws (selection_id, round, way, published_by, published_at, closes_at, "
    "program_commitment, program_sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr Sql name_contributor_sql{
    "INSERT INTO selection_contributors (selection_id, round, person_id) VALUES ($1, $2, $3)"};
bool publish_draw(Write& write, const SecretKey& key, const Draw& selection,
                  const ChosenSeedWay& chosen, Id<people::Person> by, Instant now) {
  const auto number = round_to_publish(write, selection);
  if (!number) return false;
  const Round round{selection.id, *number};
  if (*number == 0 && write.run(begin_watching_sql, selection.id, now) == 0) return false;
  std::optional<Instant> closes_at;
  std::string commitment, sealed;
  if (chosen.way != SeedWay::by_hand) {
    const std::string part = random_token(salt_bytes);
    closes_at = now + chosen.open_for;
    commitment = fingerprint(part);
    sealed = seal(key, purpose_of_program_part(round), part);
    ask_for(write, {.kind = openings, .number = selection.id.number, .not_before = *closes_at});
  }
  write.run(publish_draw_sql, round.draw, round.number, chosen.way, by, now, closes_at, commitment,
            sealed);
  for (const std::int64_t member : chosen.members) {
    write.run(name_contributor_sql, round.draw, round.number, member);
  }
  tell_watchers(write, selection.id);
  tell_later(write,
             {.kind = draw_published,
              .number = selection.id.number,
              .group = selection.group,
              .occasion = *number},
             now);
  return true;
}

constexpr Sql find_draw_sql{
    "SELECT round, published_at, way, drawn_at, number, COALESCE(seed_text, ''), "
    "COALESCE(by_hand_how, ''), closes_at, program_commitment, program_part FROM selection_draws "
    "WHERE selection_id = $1 AND round = $2"};
std::optional<PublishedDraw> find_draw(Transaction& transaction, Round round) {
  return transaction.maybe<PublishedDraw>(find_draw_sql, round.draw, round.number);
}

constexpr Sql newest_draw_sql{
    "SELECT round, published_at, way, drawn_at, number, COALESCE(seed_text, ''), "
    "COALESCE(by_hand_how, ''), closes_at, program_commitment, program_part FROM selection_draws "
    "WHERE selection_id = $1 ORDER BY round DESC LIMIT 1"};
std::optional<PublishedDraw> newest_draw(Transaction& transaction, Id<Draw> selection) {
  return transaction.maybe<PublishedDraw>(newest_draw_sql, selection);
}

constexpr Sql contributors_sql{
    "SELECT person_id FROM selection_contributors WHERE selection_id = $1 AND round = $2 "
    "AND person_id IS NOT NULL ORDER BY person_id LIMIT 200"};
std::vector<Id<people::Person>> contributors_of(Transaction& transaction, Round round) {
  return transaction.all<Id<people::Person>>(contributors_sql, round.draw, round.number);
}

constexpr Sql count_contributors_sql{
    "SELECT COUNT(*) FROM selection_contributors WHERE selection_id = $1 AND round = $2"};
std::int64_t count_contributors(Transaction& transaction, Round round) {
  return transaction.one<std::int64_t>(count_contributors_sql, round.draw, round.number);
}

constexpr Sql contributions_sql{
    "SELECT number, commitment, COALESCE(salt, ''), COALESCE(text, '') "
    "FROM selection_contributions WHERE selection_id = $1 AND round = $2 ORDER BY number"};
std::vector<Contribution> contributions_of(Transaction& transaction, Round round) {
  return transaction.all<Contribution>(contributions_sql, round.draw, round.number);
}

constexpr Sql people_of_contributions_sql{
    "SELECT COALESCE(person_id, 0) FROM selection_contributions WHERE selection_id = $1 "
    "AND round = $2 ORDER BY number"};
std::vector<Id<people::Person>> people_of_contributions(Transaction& transaction, Round round) {
  return transaction.all<Id<people::Person>>(people_of_contributions_sql, round.draw, round.number);
}

constexpr Sql count_contributions_sql{
    "SELECT COUNT(*), COALESCE(SUM(CASE WHEN person_id = $3 THEN 1 ELSE 0 END), 0) "
    "FROM selection_contributions WHERE selection_id = $1 AND round = $2"};
constexpr Sql contribute_sql{
    "INSERT INTO selection_contributions (selection_id, round, number, person_id, commitment, "
    "sealed) VALUES ($1, $2, $3, $4, $5, $6)"};
namespace {

struct ContributionCounts {
  std::int64_t all = 0;
  std::int64_t own = 0;
};

}  // namespace

constexpr Sql is_named_sql{
    "SELECT COUNT(*) FROM selection_contributors "
    "WHERE selection_id = $1 AND round = $2 AND person_id = $3"};
PutIn may_put_in(Transaction& transaction, const Draw& selection, Id<people::Person> person,
                 Instant now) {
  const auto draw = newest_draw(transaction, selection.id);
  if (!draw || draw->way == SeedWay::by_hand) return PutIn::by_hand;
  if (transaction
          .one<ContributionCounts>(count_contributions_sql, selection.id, draw->round, person)
          .own > 0) {
    return PutIn::before;
  }
  if (draw->drawn_at || is_to_be_opened(closing_of(transaction, selection.id), now)) {
    return PutIn::too_late;
  }
  if (draw->way == SeedWay::named_members &&
      transaction.one<std::int64_t>(is_named_sql, selection.id, draw->round, person) == 0) {
    return PutIn::not_named;
  }
  return groups::is_member_since(transaction, selection.group, person, draw->published_at)
             ? PutIn::now
             : PutIn::joined_later;
}

PutIn contribute(Write& write, const SecretKey& key, const Draw& selection,
                 Id<people::Person> person, std::string_view text, Instant now) {
  const PutIn may = may_put_in(write, selection, person, now);
  if (may != PutIn::now) return may;
  const Round round{selection.id, newest_draw(write, selection.id).value().round};
  const std::int64_t number =
      write.one<ContributionCounts>(count_contributions_sql, round.draw, round.number, person).all +
      1;
  const std::string salt = random_token(salt_bytes);
  const std::string opened = salt + "\n" + std::string(text);
  write.run(contribute_sql, round.draw, round.number, number, person, commitment_of(salt, text),
            seal(key, purpose_of_contribution(round, number), opened));
  if (is_to_be_opened(closing_of(write, selection.id), now)) {
    ask_for(write, {.kind = openings, .number = selection.id.number});
  }
  tell_watchers(write, selection.id);
  return PutIn::now;
}

struct ClosingRow {
  std::optional<Instant> closes_at;
  std::int64_t named = 0;
  std::int64_t to_come = 0;
  std::int64_t contributions = 0;
};
constexpr Sql closing_sql{
    "SELECT closes_at, "
    "(SELECT COUNT(*) FROM selection_contributors AS named "
    "WHERE named.selection_id = $1 AND named.round = newest.round), "
    "(SELECT COUNT(*) FROM selection_contributors AS named WHERE named.selection_id = $1 "
    "AND named.round = newest.round AND named.person_id IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM selection_contributions AS given WHERE given.selection_id = $1 "
    "AND given.round = newest.round AND given.person_id = named.person_id)), "
    "(SELECT COUNT(*) FROM selection_contributions AS given "
    "WHERE given.selection_id = $1 AND given.round = newest.round) "
    "FROM selection_draws AS newest WHERE selection_id = $1 ORDER BY round DESC LIMIT 1"};
Closing closing_of(Transaction& transaction, Id<Draw> selection) {
  const auto row = transaction.one<ClosingRow>(closing_sql, selection);
  return {.contributions = static_cast<std::size_t>(row.contributions),
          .all_named_are_in = row.named > 0 && row.to_come == 0,
          .closes_at = row.closes_at};
}

constexpr Sql draws_to_open_sql{
    "SELECT selection_id FROM selection_draws WHERE drawn_at IS NULL AND closes_at <= $1 "
    "AND (SELECT COUNT(*) FROM selection_contributions AS given "
    "WHERE given.selection_id = selection_draws.selection_id "
    "AND given.round = selection_draws.round) >= $2 ORDER BY closes_at LIMIT 100"};
std::vector<std::int64_t> draws_to_open(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(draws_to_open_sql, now, fewest_contributors);
}

constexpr Sql turn_to_hand_sql{
    "UPDATE selection_draws SET way = $2, closes_at = NULL "
    "WHERE selection_id = $1 AND round = $3 AND drawn_at IS NULL"};
bool turn_to_hand(Write& write, const Draw& selection, Instant now) {
  const auto draw = newest_draw(write, selection.id);
  if (!draw || draw->drawn_at || !has_too_few(closing_of(write, selection.id), now)) return false;
  write.run(turn_to_hand_sql, selection.id, SeedWay::by_hand, draw->round);
  tell_watchers(write, selection.id);
  return true;
}

}  // namespace alongside::draws
