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

enum class Feasible { yes, no, unknown };  // Unknown: stopped before it was known.

struct Feasibility {
  Feasible feasible = Feasible::unknown;
  /// The fewest seats by which quotas must move, all together, so that a panel meets them. Empty
  /// where a panel does already, or where no change of quotas helps (too few people or addresses).
  std::vector<ChangedQuota> smallest_change;
  /// False: it leaves the flex of the quotas, because within it there is none.
  bool within_flex = true;
  std::vector<int> example;  // A panel, where there is one: people, rising.
};

Feasibility check_feasibility(const Pool& pool, std::stop_token stop = {});

}  // namespace alongside::lottery
