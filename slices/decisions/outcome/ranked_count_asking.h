// Counts rankings by the engines of slices/counting: the instant run-off where one option is
// chosen, else the single transferable vote.
#pragma once

#include <string>
#include <vector>

#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/outcome/option_outcome.h"

namespace alongside::decisions {

struct Rankings {
  std::string title;
  std::vector<std::string> names;  // Of the options, as files name them.
  std::int64_t places = 1;
  std::vector<Marks> given;
};

struct RankingCounted {
  std::vector<std::size_t> chosen;  // From 0, in the order in which they were.
  std::vector<CountStage> stages;
  std::vector<OptionTie> ties;
};
/// `lot`: whichever comes first in it goes out first, where nothing else decides.
RankingCounted count_rankings(const Rankings& rankings, const std::vector<std::size_t>& lot);

/// A BLT file: the same orders together, so that the order of answers is not told.
std::string blt_of_rankings(const Rankings& rankings);

}  // namespace alongside::decisions
