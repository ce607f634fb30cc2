#include "slices/draws/search/lottery_storage.h"

#include <algorithm>

#include "slices/draws/public/sealing_purposes.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/draws/search/without_chance.h"

namespace alongside::draws {
namespace {

/// Of those who are in any panel; 0 and 0 where nobody is.
std::pair<std::int64_t, std::int64_t> least_and_largest(const std::vector<std::int64_t>& chances) {
  std::int64_t least = 0;
  std::int64_t largest = 0;
  for (const std::int64_t chance : chances) {
    if (chance <= 0) continue;
    least = least == 0 ? chance : std::min(least, chance);
    largest = std::max(largest, chance);
  }
  return {least, largest};
}

}  // namespace

constexpr Sql print_salt_sql{"SELECT print_salt FROM selections WHERE id = $1"};
std::string print_salt_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.one<std::string>(print_salt_sql, selection);
}

constexpr Sql keep_lottery_sql{
    "INSERT INTO selection_lotteries (selection_id, round, found_at, complete, panels_count, "
    "fit_nowhere, least_chance, largest_chance, lottery_print, panels_print, certificate_print, "
    "lottery_csv, panels_csv, certificate, panels_root, panel_secret, left_out, other_least) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, '', $11, $12, $13, $14, $15, $16)"};
constexpr Sql keep_panel_sql{
    "INSERT INTO selection_panels (selection_id, round, number, people, print) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (selection_id, round, number) DO UPDATE SET people = "
    "excluded.people, "
    "print = excluded.print"};
constexpr Sql keep_chance_sql{
    "UPDATE selection_people SET chance = $3 WHERE selection_id = $1 AND number = $2"};
void keep_lottery(Write& write, const NewLottery& found) {
  const auto [least, largest] = least_and_largest(found.lottery.chances);
  const std::string salt = print_salt_of(write, found.round.draw);
  write.run(keep_lottery_sql, found.round.draw, found.round.number, found.found_at,
            found.lottery.certificate.complete, found.lottery.panels.size(),
            numbers_text(found.lottery.fit_nowhere), least, largest,
            salted_print(salt, found.texts.panels_csv), salted_print(salt, found.texts.certificate),
            found.texts.panels_csv, found.texts.certificate, top_of(found.prints),
            found.sealed_secret, count_left_out(found.lottery), found.other_least);
}

void keep_panels(Write& write, const NewLottery& found, std::size_t first) {
  const std::size_t end = std::min(found.numbered.size(), first + rows_in_batch);
  for (std::size_t n = first; n < end; ++n) {
    write.run(keep_panel_sql, found.round.draw, found.round.number, n,
              numbers_text(found.numbered[n]), found.prints[n]);
  }
}

void keep_chances(Write& write, const NewLottery& found, std::size_t first) {
  const std::size_t end = std::min(found.lottery.chances.size(), first + rows_in_batch);
  for (std::size_t n = first; n < end; ++n) {
    write.run(keep_chance_sql, found.round.draw, n + 1, found.lottery.chances[n]);
  }
}

constexpr Sql find_lottery_sql{
    "SELECT round, found_at, complete, panels_count, fit_nowhere, least_chance, largest_chance, "
    "lottery_print, panels_print, certificate_print, panels_root, left_out, other_least "
    "FROM selection_lotteries "
    "WHERE selection_id = $1 AND round = $2"};
std::optional<FoundLottery> find_lottery(Transaction& transaction, Round round) {
  return transaction.maybe<FoundLottery>(find_lottery_sql, round.draw, round.number);
}

constexpr Sql replacement_lotteries_sql{
    "SELECT round, found_at, complete, panels_count, fit_nowhere, least_chance, largest_chance, "
    "lottery_print, panels_print, certificate_print, panels_root, left_out, other_least "
    "FROM selection_lotteries "
    "WHERE selection_id = $1 AND round > 0 ORDER BY round LIMIT 1000"};
std::vector<FoundLottery> replacement_lotteries(Transaction& transaction, Id<Draw> selection) {
  return transaction.all<FoundLottery>(replacement_lotteries_sql, selection);
}

constexpr Sql panel_prints_sql{
    "SELECT print FROM selection_panels WHERE selection_id = $1 AND round = $2 AND print <> '' "
    "ORDER BY number"};
std::vector<std::string> panel_prints_of(Transaction& transaction, Round round) {
  return transaction.all<std::string>(panel_prints_sql, round.draw, round.number);
}

std::string seal_panel_secret(const SecretKey& key, Round round, const PanelSecret& secret) {
  return seal(key, purpose_of_panel_secret(round), text_of(secret));
}

constexpr Sql panel_secret_sql{
    "SELECT panel_secret FROM selection_lotteries WHERE selection_id = $1 AND round = $2"};
PanelSecret panel_secret_of(Transaction& transaction, const SecretKey& key, Round round) {
  const auto opened =
      unseal(key, purpose_of_panel_secret(round),
             transaction.one<std::string>(panel_secret_sql, round.draw, round.number));
  if (!opened) throw DatabaseFailed("the secret of the panels cannot be opened with this key");
  return panel_secret_of(*opened);
}

OpenedPanel opened_panel_of(Transaction& transaction, const SecretKey& key, Round round,
                            std::int64_t number) {
  const auto panel = numbered_panels_of(transaction, round, number, 1);
  return opened_panel(panel_secret_of(transaction, key, round), number,
                      numbers_in(panel.at(0).people),
                      PanelTree(panel_prints_of(transaction, round)));
}

std::vector<OwnSeat> own_seats_of(Transaction& transaction, const SecretKey& key, Round round,
                                  std::int64_t person) {
  const PanelSecret secret = panel_secret_of(transaction, key, round);
  const PanelTree tree(panel_prints_of(transaction, round));
  std::vector<OwnSeat> seats;
  for (const NumberedPanel& panel :
       numbered_panels_of(transaction, round, 0, numbered_panels_count)) {
    const auto people = numbers_in(panel.people);
    if (!std::ranges::binary_search(people, person)) continue;
    seats.push_back(own_seat(secret, panel.number, person, people, tree));
  }
  return seats;
}

constexpr Sql lottery_csv_sql{
    "SELECT lottery_csv FROM selection_lotteries WHERE selection_id = $1 AND round = 0 "
    "AND panels_root = ''"};
std::string lottery_csv_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.one<std::string>(lottery_csv_sql, selection);
}

constexpr Sql panels_csv_sql{
    "SELECT panels_csv FROM selection_lotteries WHERE selection_id = $1 AND round = $2"};
std::string panels_csv_of(Transaction& transaction, Round round) {
  return transaction.one<std::string>(panels_csv_sql, round.draw, round.number);
}

constexpr Sql certificate_sql{
    "SELECT certificate FROM selection_lotteries WHERE selection_id = $1 AND round = 0"};
std::string certificate_of(Transaction& transaction, Id<Draw> selection) {
  return transaction.one<std::string>(certificate_sql, selection);
}

constexpr Sql numbered_panels_sql{
    "SELECT number, people FROM selection_panels WHERE selection_id = $1 AND round = $2 "
    "AND number >= $3 ORDER BY number LIMIT $4"};
std::vector<NumberedPanel> numbered_panels_of(Transaction& transaction, Round round,
                                              std::int64_t first, std::int64_t count) {
  return transaction.all<NumberedPanel>(numbered_panels_sql, round.draw, round.number, first,
                                        count);
}

std::vector<std::int64_t> panels_with(Transaction& transaction, Round round, std::int64_t number) {
  std::vector<std::int64_t> panels;
  for (const NumberedPanel& panel :
       numbered_panels_of(transaction, round, 0, numbered_panels_count)) {
    if (std::ranges::binary_search(numbers_in(panel.people), number)) {
      panels.push_back(panel.number);
    }
  }
  return panels;
}

std::vector<std::int64_t> times_listed_of_all(Transaction& transaction, const Draw& selection) {
  std::vector<std::int64_t> times(static_cast<std::size_t>(selection.people), 0);
  for (const NumberedPanel& panel :
       numbered_panels_of(transaction, selection.id, 0, numbered_panels_count)) {
    for (const std::int64_t number : numbers_in(panel.people)) {
      ++times.at(static_cast<std::size_t>(number - 1));
    }
  }
  return times;
}

constexpr Sql find_chance_sql{
    "SELECT number, chance FROM selection_people WHERE selection_id = $1 AND code_print = $2"};
std::optional<PersonChance> find_chance(Transaction& transaction, Id<Draw> selection,
                                        std::string_view code_print) {
  return transaction.maybe<PersonChance>(find_chance_sql, selection, code_print);
}

constexpr Sql chances_of_sql{
    "SELECT number, chance FROM selection_people WHERE selection_id = $1 AND number >= $2 "
    "ORDER BY number LIMIT $3"};
std::vector<PersonChance> chances_of(Transaction& transaction, Id<Draw> selection,
                                     std::int64_t first, std::int64_t count) {
  return transaction.all<PersonChance>(chances_of_sql, selection, first, count);
}

}  // namespace alongside::draws
