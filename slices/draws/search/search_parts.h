// How the search for a lottery goes: the part that moves, the same for every member.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/html.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/search/lottery_search.h"

namespace alongside::draws {

inline constexpr std::string_view search_id = "search";

struct SearchState {
  const Draw& selection;
  std::optional<LotterySearch> run;  // Nothing before anybody asked for a lottery.
  std::vector<StoredFeature> features;
};
/// For organisers alone, where no panel was found: it tells exact small numbers.
void smallest_change(Html& html, const SearchState& state);
void search_content(Html& html, const SearchState& state);
std::string live_search(const Words& words, const SearchState& state);

}  // namespace alongside::draws
