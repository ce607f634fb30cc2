// Lotteries that were found, in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/public/panel_tree.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

/// Chances go to the people where it is the first round.
struct NewLottery {
  Round round;
  Instant found_at{};
  const lottery::FairLottery& lottery;
  const std::vector<std::vector<int>>& numbered;  // People by their index in the whole pool.
  LotteryTexts texts;
  std::vector<std::string> prints;          // Of the numbered panels.
  std::string sealed_secret;                // seal_panel_secret(...)
  std::optional<std::int64_t> other_least;  // FoundLottery::other_least
};
/// What makes it seen. Panels and chances come before, in batches: nobody is shown them while there
/// is no lottery.
void keep_lottery(Write& write, const NewLottery& found);
/// So many rows take a few milliseconds on SQLite, and some tens on a PostgreSQL elsewhere.
inline constexpr std::size_t rows_in_batch = 200;
/// One batch from `first` on; what an earlier try left is written over.
void keep_panels(Write& write, const NewLottery& found, std::size_t first);
void keep_chances(Write& write, const NewLottery& found, std::size_t first);

std::optional<FoundLottery> find_lottery(Transaction& transaction, Round round);
/// The draws of replacements that found somebody, the first first.
std::vector<FoundLottery> replacement_lotteries(Transaction& transaction, Id<Draw> selection);

/// The fingerprints of the numbered panels, by number; empty where the list is public.
std::vector<std::string> panel_prints_of(Transaction& transaction, Round round);
std::string seal_panel_secret(const SecretKey& key, Round round, const PanelSecret& secret);
/// Throws DatabaseFailed where the key does not open it.
PanelSecret panel_secret_of(Transaction& transaction, const SecretKey& key, Round round);
/// Row and proof of one panel; throws as above.
OpenedPanel opened_panel_of(Transaction& transaction, const SecretKey& key, Round round,
                            std::int64_t number);
/// That a person is on each of these panels; throws as above.
std::vector<OwnSeat> own_seats_of(Transaction& transaction, const SecretKey& key, Round round,
                                  std::int64_t person);

/// Of the fingerprints of quotas, panels.csv and certificate; "" for those made without, earlier.
std::string print_salt_of(Transaction& transaction, Id<Draw> selection);

/// Each throws NotFound where there is none. A list of panels is a file where it is public alone.
std::string lottery_csv_of(Transaction& transaction, Id<Draw> selection);
std::string panels_csv_of(Transaction& transaction, Round round);
std::string certificate_of(Transaction& transaction, Id<Draw> selection);

/// Numbered panels from `first` on, `count` at most.
std::vector<NumberedPanel> numbered_panels_of(Transaction& transaction, Round round,
                                              std::int64_t first, std::int64_t count);
/// The numbers of the panels that the person is on, rising.
std::vector<std::int64_t> panels_with(Transaction& transaction, Round round, std::int64_t number);
/// For everybody of the pool, by their number less 1.
std::vector<std::int64_t> times_listed_of_all(Transaction& transaction, const Draw& selection);

/// The person of a code's fingerprint (chance_code.h).
std::optional<PersonChance> find_chance(Transaction& transaction, Id<Draw> selection,
                                        std::string_view code_print);
/// Of numbers from `first` on, `count` at most, rising.
std::vector<PersonChance> chances_of(Transaction& transaction, Id<Draw> selection,
                                     std::int64_t first, std::int64_t count);

}  // namespace alongside::draws
