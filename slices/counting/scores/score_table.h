// Ballots on which people give each option a number: scores, dots, or a panel's ratings from 1
// to 9.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"

namespace alongside::counting {

struct ScoreBallot {
  std::size_t side = 0;                    // Of ScoreTable::sides.
  std::vector<std::optional<int>> scores;  // By option; nothing where none was given.
};

struct ScoreTable {
  std::vector<std::string> options;
  std::vector<std::string> sides;  // In the order in which they first come; {""} for none.
  std::vector<ScoreBallot> ballots;
};

inline constexpr std::size_t most_options = 1'000;
inline constexpr std::size_t most_ballots = 1'000'000;
inline constexpr std::size_t most_sides = 20;

struct ScoreRange {
  int least = 0;
  int most = 5;
};

/// A table with a line a ballot. A column `side` (or `constituency`, `group`) says whose it is, one
/// called `voter` (or `voter_id`, `id`) is passed over, each other column is an option. An empty
/// cell is no answer.
Result<ScoreTable> read_scores(const SourceFile& file, ScoreRange range, char separator);

}  // namespace alongside::counting
