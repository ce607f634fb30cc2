// A lottery read from panels.csv or lottery.csv alone (lottery_files.h): all that it takes to draw
// again with a seed and get the same panel.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/draws/setup/mistakes.h"

namespace alongside::draws {

inline constexpr std::size_t most_written_panels = 100'000;

struct WrittenLottery {
  /// panels.csv: drawn by weight. lottery.csv: all are equally likely, and `weights` is empty.
  bool by_weight() const { return !weights.empty(); }
  std::vector<std::int64_t> weights;             // In parts of lottery::chance_unit.
  std::vector<std::vector<std::string>> panels;  // Ids, in the order of their rows.

  /// What the file calls the panel at this index.
  std::size_t number(std::size_t index) const { return by_weight() ? index + 1 : index; }
};

/// Panels in the order of their numbers; rows may be in any order.
std::optional<WrittenLottery> read_lottery(const SourceFile& file, Mistakes& mistakes);

}  // namespace alongside::draws
