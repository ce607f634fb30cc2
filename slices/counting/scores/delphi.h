// One round of a Delphi with ratings from 1 to 9, where each side has to agree.
//
// - *In*: in each side 70% or more rate it 7 to 9, and fewer than 15% rate it 1 to 3.
// - *Out*: in each side 50% or fewer rate it 7 to 9.
// - Otherwise there is no consensus yet.
//
// Shares are of those of the side who rated it. A side in which nobody did has not agreed to
// anything. Source: Williamson and others: The COMET Handbook, 2017, for the shares of *in*; the
// numbers can be set.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/counting/scores/score_table.h"

namespace alongside::counting {

inline constexpr ScoreRange delphi_range{.least = 1, .most = 9};

struct DelphiRule {
  int in_least_high = 70;  // Per cent, or more, who rate 7 to 9.
  int in_below_low = 15;   // Fewer, in per cent, who rate 1 to 3.
  int out_most_high = 50;  // Per cent, or fewer, who rate 7 to 9.
};

struct DelphiShares {
  std::int64_t ratings = 0;
  std::int64_t low = 0;     // 1 to 3
  std::int64_t middle = 0;  // 4 to 6
  std::int64_t high = 0;    // 7 to 9
};

enum class Consensus { in, out, none };

struct DelphiOption {
  std::vector<DelphiShares> by_side;
  Consensus consensus = Consensus::none;
};

/// By option.
std::vector<DelphiOption> find_consensus(const ScoreTable& table, const DelphiRule& rule);

}  // namespace alongside::counting
