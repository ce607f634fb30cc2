// What came out among options, as plain data: counted once when the time was over, and kept.
#pragma once

#include <cstddef>
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

/// Of indices, from 0: their numbers with a space between.
std::string numbers_in(const std::vector<std::size_t>& options);

/// A line of the count of a ranking: of a stage (option 0), or of an option at its end.
struct CountStage {
  static constexpr std::int64_t chosen_now = 1;

  std::int64_t stage = 1;
  std::int64_t option = 0;
  std::int64_t what = 0;       // CountStep; of an option `chosen_now`, or 0.
  std::int64_t of_option = 0;  // Whose answers go on.
  std::int64_t votes = 0;      // Hundred-thousandths; of a stage those that go to nobody.
  bool hidden = false;
};

struct OptionOutcome {
  std::vector<ChosenOption> chosen;
  std::vector<OptionTie> ties;
  std::vector<CountStage> stages = {};

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
