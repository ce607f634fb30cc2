// Whether any panel meets the quotas, before anything is drawn; where none does, the smallest
// change of quotas that would do.
#pragma once

#include <stop_token>
#include <vector>

#include "slices/lottery/pool.h"

namespace alongside::lottery {

/// A quota that has to be moved, and where to.
struct ChangedQuota {
  std::size_t feature = 0;
  std::size_t value = 0;
  int min = 0;
  int max = 0;
};

inline constexpr std::size_t most_other_ways = 2;

enum class Feasible { yes, no, unknown };  // Unknown: stopped before it was known.

struct Feasibility {
  Feasible feasible = Feasible::unknown;
  /// The change of quotas that costs least, so that a panel meets them. A seat costs what it is of
  /// its quota: a small group does not lose its only seat for a few seats less work. Empty where a
  /// panel meets all already, or where no change of quotas helps (too few people or addresses).
  std::vector<ChangedQuota> smallest_change;
  /// Up to `most_other_ways` others, each without something of those before it; cheaper ones first.
  std::vector<std::vector<ChangedQuota>> other_ways;
  /// False: it leaves the flex of the quotas, because within it there is none.
  bool within_flex = true;
  std::vector<int> example;  // A panel, where there is one: people, rising.
};

Feasibility check_feasibility(const Pool& pool, std::stop_token stop = {});

}  // namespace alongside::lottery
