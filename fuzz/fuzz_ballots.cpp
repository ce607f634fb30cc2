// Files of ballots and budgets: what is read is counted, and what is written is read again the
// same.
#include "foundation/base/text.h"
#include "fuzz/fuzz.h"
#include "slices/counting/budget/equal_shares.h"
#include "slices/counting/budget/pabulib_file.h"
#include "slices/counting/ranked/blt_file.h"
#include "slices/counting/ranked/instant_runoff.h"
#include "slices/counting/ranked/transferable_vote.h"
#include "slices/counting/scores/delphi.h"
#include "slices/counting/scores/totals.h"

namespace alongside::counting {
namespace {

std::vector<std::size_t> in_order(std::size_t count) {
  std::vector<std::size_t> order;
  for (std::size_t n = 0; n < count; ++n) order.push_back(n);
  return order;
}

void try_ranked(std::string_view text) {
  const auto election = read_blt({"file", "a.blt", text});
  if (!election) return;
  const std::string written = blt_of(*election);
  const auto again = read_blt({"file", "a.blt", written});
  must(again && blt_of(*again) == written);
  const auto lot = in_order(election->candidates.size());
  must(count_transferable_vote(*election, lot).elected.size() <= election->seats);
  count_instant_runoff(*election, lot);
}

void try_budget(std::string_view text) {
  constexpr std::int64_t few_units = 1'000;  // With more, completion may take long.
  const auto vote = read_pabulib({"file", "a.pb", text});
  if (!vote) return;
  const std::string written = pabulib_of(*vote);
  const auto again = read_pabulib({"file", "a.pb", written});
  must(again && pabulib_of(*again) == written);
  if (vote->budget > few_units) return;
  must(cost_of(*vote, count_equal_shares(*vote).completed) <= vote->budget);
}

void try_scores(std::string_view text) {
  const auto table = read_scores({"file", "a.csv", text}, delphi_range, ',');
  if (!table) return;
  const Totals totals = add_up(*table, TotalOf::scores, in_order(table->options.size()));
  must(totals.order.size() == table->options.size());
  must(find_consensus(*table, {}).size() == table->options.size());
}

}  // namespace
}  // namespace alongside::counting

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string_view text = bytes_of(data, size);
  if (!is_utf8(text)) return 0;
  counting::try_ranked(text);
  counting::try_budget(text);
  counting::try_scores(text);
  return 0;
}
