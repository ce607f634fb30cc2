// Weights of panels, so that their average is a point.
//
// The smallest change of equal weights, in squares, that makes it so is found by conjugate
// gradients on the normal equations. Panels that it makes negative are left out, and the others
// tried again. With half as many panels again as there are types, that stand around the point on
// all sides, none or few are.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

/// A panel's types that are on it, with how many people.
using SparsePanel = std::vector<std::pair<int, int>>;
SparsePanel sparse(const TypePanel& panel);

struct PanelWeights {
  std::vector<double> weights;  // Of each panel, 0 or more.
  double furthest = 0;          // By how much the average misses the point, of a chance, at most.
};

/// The best that was found; `furthest` says whether it will do. Stops early with what it has.
PanelWeights weights_for(const Polytope& polytope, const std::vector<SparsePanel>& panels,
                         const Point& point, const std::stop_token& stop);

}  // namespace alongside::lottery
