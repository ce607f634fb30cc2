// How the search for a lottery goes: the part that moves, the same for every member.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/html.h"
#include "slices/selection/run_record.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

inline constexpr std::string_view search_id = "search";

struct SearchState {
  const Selection& selection;
  std::optional<Run> run;  // Nothing before anybody asked for a lottery.
  std::vector<StoredFeature> features;
};
/// For organisers alone, where no panel was found: it tells exact small numbers.
void smallest_change(Html& html, const SearchState& state);
void search_content(Html& html, const SearchState& state);
std::string live_search(const Words& words, const SearchState& state);

}  // namespace alongside::selection
