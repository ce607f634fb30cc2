#include "slices/draws/public/draw_storage.h"

#include "foundation/work/jobs.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/groups/groups.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {
namespace {

constexpr std::size_t salt_bytes = 32;

/// Which contribution it is, so that none opens in another's place.
std::string purpose_of(Id<Draw> selection, std::int64_t number) {
  return "selection contribution " + std::to_string(selection.number) + "/" +
         std::to_string(number);
}

struct Drawn {
  std::int64_t number = 0;
  std::string seed_text;
  std::string by_hand_how;
  std::string program_part;
};

std::string purpose_of_program_part(Id<Draw> selection) {
  return "selection program part " + std::to_string(selection.number);
}

}  // namespace

constexpr Sql begin_watching_sql{
    "UPDATE selections SET step = 3, published_at = $2 WHERE id = $1 AND step = 2 "
    "AND deleted_at IS NULL"};
constexpr Sql publish_draw_sql{
    "INSERT INTO selection_draws (selection_id, way, published_by, closes_at, program_commitment, "
    "program_sealed) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr Sql name_contributor_sql{
    "INSERT INTO selection_contributors (selection_id, person_id) VALUES ($1, $2)"};
bool publish_draw(Write& write, const SecretKey& key, const Draw& selection,
                  const ChosenSeedWay& chosen, Id<people::Person> by, Instant now) {
  if (!find_lottery(write, selection.id)) return false;
  if (write.run(begin_watching_sql, selection.id, now) == 0) return false;
  std::optional<Instant> closes_at;
  std::string commitment, sealed;
  if (chosen.way != SeedWay::by_hand) {
    const std::string part = random_token(salt_bytes);
    closes_at = now + chosen.open_for;
    commitment = fingerprint(part);
    sealed = seal(key, purpose_of_program_part(selection.id), part);
    ask_for(write, {.kind = openings, .number = selection.id.number, .not_before = *closes_at});
  }
  write.run(publish_draw_sql, selection.id, chosen.way, by, closes_at, commitment, sealed);
  for (const std::int64_t member : chosen.members) {
    write.run(name_contributor_sql, selection.id, member);
  }
  tell_watchers(write, selection.id);
  return true;
}

constexpr Sql find_draw_sql{
    "SELECT way, drawn_at, number, COALESCE(seed_text, ''), COALESCE(by_hand_how, ''), closes_at, "
    "program_commitment, program_part FROM selection_draws WHERE selection_id = $1"};
std::optional<PublishedDraw> find_draw(Transaction& transaction, Id<Draw> selection) {
  return transaction.maybe<PublishedDraw>(find_draw_sql, selection);
}

constexpr Sql contributors_sql{
    "SELECT person_id FROM selection_contributors WHERE selection_id = $1 "
    "AND person_id IS NOT NULL ORDER BY person_id LIMIT 200"};
std::vector<Id<people::Person>> contributors_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<Id<people::Person>>(contributors_sql, selection);
}

constexpr Sql count_contributors_sql{
    "SELECT COUNT(*) FROM selection_contributors WHERE selection_id = $1"};
std::int64_t count_contributors(Transaction& transaction, Id<Draw> selection) {
  return transaction.one<std::int64_t>(count_contributors_sql, selection);
}

constexpr Sql contributions_sql{
    "SELECT number, commitment, COALESCE(salt, ''), COALESCE(text, '') "
    "FROM selection_contributions WHERE selection_id = $1 ORDER BY number"};
std::vector<Contribution> contributions_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<Contribution>(contributions_sql, selection);
}

constexpr Sql people_of_contributions_sql{
    "SELECT COALESCE(person_id, 0) FROM selection_contributions WHERE selection_id = $1 "
    "ORDER BY number"};
std::vector<Id<people::Person>> people_of_contributions(Transaction& transaction,
                                                        Id<Draw> selection) {
  return transaction.all<Id<people::Person>>(people_of_contributions_sql, selection);
}

constexpr Sql count_contributions_sql{
    "SELECT COUNT(*), COALESCE(SUM(CASE WHEN person_id = $2 THEN 1 ELSE 0 END), 0) "
    "FROM selection_contributions WHERE selection_id = $1"};
constexpr Sql contribute_sql{
    "INSERT INTO selection_contributions (selection_id, number, person_id, commitment, sealed) "
    "VALUES ($1, $2, $3, $4, $5)"};
namespace {

struct ContributionCounts {
  std::int64_t all = 0;
  std::int64_t own = 0;
};

}  // namespace

constexpr Sql is_named_sql{
    "SELECT COUNT(*) FROM selection_contributors WHERE selection_id = $1 AND person_id = $2"};
PutIn may_put_in(Transaction& transaction, const Draw& selection, Id<people::Person> person,
                 Instant now) {
  const auto draw = find_draw(transaction, selection.id);
  if (!draw || draw->way == SeedWay::by_hand || !selection.published_at) return PutIn::by_hand;
  if (transaction.one<ContributionCounts>(count_contributions_sql, selection.id, person).own > 0) {
    return PutIn::before;
  }
  if (draw->drawn_at || is_to_be_opened(closing_of(transaction, selection.id), now)) {
    return PutIn::too_late;
  }
  if (draw->way == SeedWay::named_members &&
      transaction.one<std::int64_t>(is_named_sql, selection.id, person) == 0) {
    return PutIn::not_named;
  }
  return groups::is_member_since(transaction, selection.group, person, *selection.published_at)
             ? PutIn::now
             : PutIn::joined_later;
}

PutIn contribute(Write& write, const SecretKey& key, const Draw& selection,
                 Id<people::Person> person, std::string_view text, Instant now) {
  const PutIn may = may_put_in(write, selection, person, now);
  if (may != PutIn::now) return may;
  const std::int64_t number =
      write.one<ContributionCounts>(count_contributions_sql, selection.id, person).all + 1;
  const std::string salt = random_token(salt_bytes);
  const std::string opened = salt + "\n" + std::string(text);
  write.run(contribute_sql, selection.id, number, person, commitment_of(salt, text),
            seal(key, purpose_of(selection.id, number), opened));
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
    "(SELECT COUNT(*) FROM selection_contributors WHERE selection_id = $1), "
    "(SELECT COUNT(*) FROM selection_contributors AS named WHERE named.selection_id = $1 "
    "AND named.person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM selection_contributions AS "
    "given "
    "WHERE given.selection_id = $1 AND given.person_id = named.person_id)), "
    "(SELECT COUNT(*) FROM selection_contributions WHERE selection_id = $1) "
    "FROM selection_draws WHERE selection_id = $1"};
Closing closing_of(Transaction& transaction, Id<Draw> selection) {
  const auto row = transaction.one<ClosingRow>(closing_sql, selection);
  return {.contributions = static_cast<std::size_t>(row.contributions),
          .all_named_are_in = row.named > 0 && row.to_come == 0,
          .closes_at = row.closes_at};
}

constexpr Sql draws_to_open_sql{
    "SELECT selection_id FROM selection_draws WHERE drawn_at IS NULL AND closes_at <= $1 "
    "AND (SELECT COUNT(*) FROM selection_contributions AS given "
    "WHERE given.selection_id = selection_draws.selection_id) >= $2 ORDER BY closes_at LIMIT 100"};
std::vector<std::int64_t> draws_to_open(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(draws_to_open_sql, now, fewest_contributors);
}

constexpr Sql turn_to_hand_sql{
    "UPDATE selection_draws SET way = $2, closes_at = NULL "
    "WHERE selection_id = $1 AND drawn_at IS NULL"};
bool turn_to_hand(Write& write, const Draw& selection, Instant now) {
  const auto draw = find_draw(write, selection.id);
  if (!draw || draw->drawn_at || !has_too_few(closing_of(write, selection.id), now)) return false;
  write.run(turn_to_hand_sql, selection.id, SeedWay::by_hand);
  tell_watchers(write, selection.id);
  return true;
}

constexpr Sql note_draw_sql{
    "UPDATE selection_draws SET drawn_at = $2, number = $3, seed_text = $4, by_hand_how = $5, "
    "program_part = $6, program_sealed = '' "
    "WHERE selection_id = $1 AND drawn_at IS NULL"};
constexpr Sql end_open_sql{"UPDATE selections SET step = 4 WHERE id = $1 AND step = 3"};
namespace {

/// Of a list that is public as a whole: the panels that are drawn from are those in it.
void check_public_list(Transaction& transaction, const Draw& selection,
                       const FoundLottery& lottery) {
  std::vector<std::vector<int>> numbered;
  for (const NumberedPanel& panel :
       numbered_panels_of(transaction, selection.id, 0, numbered_panels_count)) {
    numbered.emplace_back();
    for (const std::int64_t number : numbers_in(panel.people)) {
      numbered.back().push_back(static_cast<int>(number - 1));
    }
  }
  const std::string csv = lottery_csv_of(transaction, selection.id);
  const auto ids = pool_ids(static_cast<std::size_t>(selection.people));
  if (fingerprint(csv) != lottery.lottery_print || lottery_csv(numbered, ids) != csv) {
    throw DatabaseFailed("the numbered panels are not those that were published");
  }
}

/// What is drawn is what was published.
void check_drawn(Transaction& transaction, const SecretKey& key, const Draw& selection,
                 const FoundLottery& lottery, std::int64_t number) {
  if (lottery.has_public_list()) return check_public_list(transaction, selection, lottery);
  if (root_of(opened_panel_of(transaction, key, selection.id, number)) != lottery.panels_root) {
    throw DatabaseFailed("the panel is not the one that was published");
  }
}

/// The panel takes its places.
bool keep_draw(Write& write, const Draw& selection, const Drawn& drawn,
               std::optional<Id<people::Person>> by, Instant now) {
  if (write.run(end_open_sql, selection.id) == 0) return false;
  write.run(note_draw_sql, selection.id, now, drawn.number, drawn.seed_text, drawn.by_hand_how,
            drawn.program_part);
  const auto panel = numbered_panels_of(write, selection.id, drawn.number, 1);
  take_places(write, selection.id, numbers_in(panel.at(0).people), 0, by, now);
  tell_watchers(write, selection.id);
  return true;
}

}  // namespace

struct Sealed {
  std::int64_t number = 0;
  std::string commitment;
  std::string sealed;
};
constexpr Sql sealed_sql{
    "SELECT number, commitment, sealed FROM selection_contributions "
    "WHERE selection_id = $1 AND sealed IS NOT NULL ORDER BY number"};
constexpr Sql program_sealed_sql{
    "SELECT program_sealed FROM selection_draws WHERE selection_id = $1"};
constexpr Sql reveal_sql{
    "UPDATE selection_contributions SET salt = $3, text = $4, sealed = NULL "
    "WHERE selection_id = $1 AND number = $2"};
namespace {

/// Their texts, in order.
std::vector<std::string> reveal(Write& write, const SecretKey& key, Id<Draw> selection) {
  std::vector<std::string> texts;
  for (const Sealed& one : write.all<Sealed>(sealed_sql, selection)) {
    const auto opened = unseal(key, purpose_of(selection, one.number), one.sealed);
    if (!opened) throw DatabaseFailed("a contribution cannot be opened with this key");
    const std::size_t end = opened->find('\n');
    const std::string salt = opened->substr(0, end);
    texts.push_back(opened->substr(end + 1));
    if (commitment_of(salt, texts.back()) != one.commitment) {
      throw DatabaseFailed("a contribution is not what its commitment was made of");
    }
    write.run(reveal_sql, selection, one.number, salt, texts.back());
  }
  return texts;
}

/// "" for a draw that was published without.
std::string open_program_part(Write& write, const SecretKey& key, Id<Draw> selection,
                              const PublishedDraw& draw) {
  if (draw.program_commitment.empty()) return "";
  const auto part = unseal(key, purpose_of_program_part(selection),
                           write.one<std::string>(program_sealed_sql, selection));
  if (!part) throw DatabaseFailed("the program's part cannot be opened with this key");
  if (fingerprint(*part) != draw.program_commitment) {
    throw DatabaseFailed("the program's part is not what its commitment was made of");
  }
  return *part;
}

}  // namespace

bool draw_by_seed(Write& write, const SecretKey& key, const Draw& selection, Instant now) {
  const auto draw = find_draw(write, selection.id);
  const auto lottery = find_lottery(write, selection.id);
  if (!draw || draw->drawn_at || draw->way == SeedWay::by_hand || !lottery) return false;
  if (contributions_of(write, selection.id).size() < fewest_contributors) return false;
  const std::string part = open_program_part(write, key, selection.id, *draw);
  const std::string text =
      seed_text(lottery->print_of_list(), part, reveal(write, key, selection.id));
  const auto number = static_cast<std::int64_t>(
      lottery::drawn_number(numbered_panels_count, lottery::seed_of(text)));
  check_drawn(write, key, selection, *lottery, number);
  return keep_draw(write, selection,
                   {.number = number, .seed_text = text, .by_hand_how = {}, .program_part = part},
                   {}, now);
}

bool draw_by_hand(Write& write, const SecretKey& key, const Draw& selection, const HandDraw& hand,
                  Id<people::Person> by, Instant now) {
  const auto draw = find_draw(write, selection.id);
  const auto lottery = find_lottery(write, selection.id);
  if (!draw || draw->drawn_at || draw->way != SeedWay::by_hand || !lottery) return false;
  check_drawn(write, key, selection, *lottery, hand.number);
  return keep_draw(write, selection,
                   {.number = hand.number,
                    .seed_text = seed_text_by_hand(lottery->print_of_list(),
                                                   static_cast<std::size_t>(hand.number)),
                    .by_hand_how = hand.how,
                    .program_part = {}},
                   by, now);
}

}  // namespace alongside::draws
