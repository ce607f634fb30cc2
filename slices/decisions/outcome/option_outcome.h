// What came out among options, as plain data: counted once when the time was over, and kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace alongside::decisions {

/// One that everybody (side 0) or a side chose. Of a secret decision only sides are there of which
/// enough answered.
struct ChosenOption {
  std::int64_t side = 0;
  std::int64_t place = 1;
  std::int64_t option = 0;  // From 1.
};

/// Options that had the same, where it mattered who comes first.
struct OptionTie {
  std::int64_t stage = 0;     // Of the count, from 1; 0 where it has none.
  std::string options;        // Numbers with a space between; "" where that is not told.
  std::int64_t taken = 0;     // The one that was taken; 0: all, in this order.
  std::int64_t by_stage = 0;  // The stage before in which they differed; 0: none.
  bool by_lot = false;
};

/// The numbers of the options that a tie is between.
std::vector<std::int64_t> options_in(const OptionTie& tie);

struct OptionOutcome {
  std::vector<ChosenOption> chosen;
  std::vector<OptionTie> ties;

  /// By the numbers of options, in the order of their places.
  std::vector<std::int64_t> chosen_by(std::int64_t side) const {
    std::vector<std::int64_t> options;
    for (const ChosenOption& one : chosen) {
      if (one.side == side) options.push_back(one.option);
    }
    return options;
  }
};

}  // namespace alongside::decisions
