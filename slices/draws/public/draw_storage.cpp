#include "slices/draws/public/draw_storage.h"

#include "slices/draws/places/place_storage.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"
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
};

}  // namespace

constexpr Sql begin_watching_sql{
    "UPDATE selections SET step = 3, published_at = $2 WHERE id = $1 AND step = 2 "
    "AND deleted_at IS NULL"};
constexpr Sql publish_draw_sql{
    "INSERT INTO selection_draws (selection_id, way, published_by) VALUES ($1, $2, $3)"};
constexpr Sql name_contributor_sql{
    "INSERT INTO selection_contributors (selection_id, person_id) VALUES ($1, $2)"};
bool publish_draw(Write& write, const Draw& selection, const ChosenSeedWay& chosen,
                  Id<people::Person> by, Instant now) {
  if (!find_lottery(write, selection.id)) return false;
  if (write.run(begin_watching_sql, selection.id, now) == 0) return false;
  write.run(publish_draw_sql, selection.id, chosen.way, by);
  for (const std::int64_t member : chosen.members) {
    write.run(name_contributor_sql, selection.id, member);
  }
  tell_watchers(write, selection.id);
  return true;
}

constexpr Sql find_draw_sql{
    "SELECT way, drawn_at, number, COALESCE(seed_text, ''), COALESCE(by_hand_how, '') "
    "FROM selection_draws WHERE selection_id = $1"};
std::optional<PublishedDraw> find_draw(Transaction& transaction, Id<Draw> selection) {
  return transaction.maybe<PublishedDraw>(find_draw_sql, selection);
}

constexpr Sql contributors_sql{
    "SELECT person_id FROM selection_contributors WHERE selection_id = $1 "
    "AND person_id IS NOT NULL ORDER BY person_id LIMIT 20"};
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
    "FROM selection_contributions WHERE selection_id = $1 ORDER BY number LIMIT 20"};
std::vector<Contribution> contributions_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<Contribution>(contributions_sql, selection);
}

constexpr Sql people_of_contributions_sql{
    "SELECT COALESCE(person_id, 0) FROM selection_contributions WHERE selection_id = $1 "
    "ORDER BY number LIMIT 20"};
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
bool contribute(Write& write, const SecretKey& key, const Draw& selection,
                Id<people::Person> person, std::string_view text) {
  struct Counts {
    std::int64_t all = 0;
    std::int64_t own = 0;
  };
  const auto counts = write.one<Counts>(count_contributions_sql, selection.id, person);
  const auto draw = find_draw(write, selection.id);
  if (counts.own > 0 || !draw || draw->drawn_at) return false;
  if (counts.all >= static_cast<std::int64_t>(most_contributors)) return false;
  const std::int64_t number = counts.all + 1;
  const std::string salt = random_token(salt_bytes);
  const std::string opened = salt + "\n" + std::string(text);
  write.run(contribute_sql, selection.id, number, person, commitment_of(salt, text),
            seal(key, purpose_of(selection.id, number), opened));
  tell_watchers(write, selection.id);
  return true;
}

constexpr Sql note_draw_sql{
    "UPDATE selection_draws SET drawn_at = $2, number = $3, seed_text = $4, by_hand_how = $5 "
    "WHERE selection_id = $1 AND drawn_at IS NULL"};
constexpr Sql end_open_sql{"UPDATE selections SET step = 4 WHERE id = $1 AND step = 3"};
namespace {

/// The panels that are drawn from are those whose fingerprint was published.
void check_numbered(Transaction& transaction, const Draw& selection, const FoundLottery& lottery) {
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

/// The panel takes its places.
bool keep_draw(Write& write, const Draw& selection, const Drawn& drawn,
               std::optional<Id<people::Person>> by, Instant now) {
  if (write.run(end_open_sql, selection.id) == 0) return false;
  write.run(note_draw_sql, selection.id, now, drawn.number, drawn.seed_text, drawn.by_hand_how);
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
    "WHERE selection_id = $1 AND sealed IS NOT NULL ORDER BY number LIMIT 20"};
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

}  // namespace

bool draw_by_seed(Write& write, const SecretKey& key, const Draw& selection, Instant now) {
  const auto draw = find_draw(write, selection.id);
  const auto lottery = find_lottery(write, selection.id);
  if (!draw || draw->drawn_at || draw->way == SeedWay::by_hand || !lottery) return false;
  if (contributions_of(write, selection.id).size() < fewest_contributors) return false;
  check_numbered(write, selection, *lottery);
  const std::string text = seed_text(lottery->lottery_print, reveal(write, key, selection.id));
  const std::size_t number = lottery::drawn_number(numbered_panels_count, lottery::seed_of(text));
  return keep_draw(
      write, selection,
      {.number = static_cast<std::int64_t>(number), .seed_text = text, .by_hand_how = {}}, {}, now);
}

bool draw_by_hand(Write& write, const Draw& selection, const HandDraw& hand, Id<people::Person> by,
                  Instant now) {
  const auto draw = find_draw(write, selection.id);
  const auto lottery = find_lottery(write, selection.id);
  if (!draw || draw->drawn_at || draw->way != SeedWay::by_hand || !lottery) return false;
  check_numbered(write, selection, *lottery);
  return keep_draw(write, selection,
                   {.number = hand.number,
                    .seed_text = seed_text_by_hand(lottery->lottery_print,
                                                   static_cast<std::size_t>(hand.number)),
                    .by_hand_how = hand.how},
                   by, now);
}

}  // namespace alongside::draws
