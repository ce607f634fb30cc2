// The best chances that lotteries over whole panels give, where the relaxation promises more: by
// column generation. A linear program finds the best lottery over the panels known so far. The
// attempt to prove it finds a panel that makes it better, or settles a stage; a whole program is
// asked where the proof would be too long.
// (Flanigan, Goelz, Gupta, Hennig, Procaccia 2021, supplement; here with types instead of people.)
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "slices/lottery/proof/certified_bound.h"
#include "slices/lottery/search/panel_weights.h"
#include "slices/lottery/search/relaxed_chances.h"

namespace alongside::lottery {

struct ExactChances {
  enum class Outcome { complete, no_panel, stopped, unsure } outcome = Outcome::unsure;
  std::vector<SparsePanel> panels;
  std::vector<double> weights;  // The best lottery that was found, also where it is not complete.
  std::vector<Stage> stages;
  Settled settled;
};

/// `known` are panels to begin with; there may be none. Calls `progress` with how many of the types
/// are settled.
ExactChances exact_chances(const Polytope& polytope, Stages wanted, std::vector<SparsePanel> known,
                           const std::stop_token& stop,
                           const std::function<void(std::int64_t, std::int64_t)>& progress);

}  // namespace alongside::lottery
