// The best chances over the linear relaxation of the rows: people may be on a panel in parts. They
// bound what lotteries can give from above, stage by stage, and the multipliers prove it.
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "slices/lottery/proof/certificate.h"
#include "slices/lottery/proof/certified_bound.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

struct RelaxedChances {
  enum class Outcome { complete, no_point, stopped, unsure } outcome = Outcome::unsure;
  Point point;                // Meets the rows, and has the values of the stages.
  std::vector<Stage> stages;  // Proofs of one node.
  Settled settled;
};

enum class Stages { all, first_above_zero };  // Leximin; maximin.

/// Calls `progress` with how many of the types are settled.
RelaxedChances relaxed_chances(const Polytope& polytope, Stages wanted, const std::stop_token& stop,
                               const std::function<void(std::int64_t, std::int64_t)>& progress);

}  // namespace alongside::lottery
