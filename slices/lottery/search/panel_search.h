// Panels whose average is a point: found by rounding it again and again, each time towards what is
// missing so far ('herding': Welling, 'Herding dynamical weights to learn', 2009), then weighed.
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "slices/lottery/fair_lottery.h"
#include "slices/lottery/search/panel_weights.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

struct PanelMixture {
  std::vector<SparsePanel> panels;
  std::vector<double> weights;  // Equal where they were not found.
  /// By how much a chance misses that of the point, at most.
  double furthest = 1;
};

struct SearchOptions {
  std::uint64_t seed = 1;
  std::stop_token stop;
  std::function<void(const Progress&)> progress;
};

/// Furthest from the point that will do: far below `tolerance`.
inline constexpr double near_point = 2e-8;

/// Without panels where none was found near the point.
PanelMixture panels_around(const Polytope& polytope, const Point& point,
                           const SearchOptions& options);

}  // namespace alongside::lottery
