// Even chances (even_chances.h) over whole panels, where the relaxation promises more than they
// give.
//
// The best mixture of known panels is found by an interior path (a logarithmic barrier on the
// weights, and Newton's method); the attempt to prove it finds a panel that makes it better, as in
// exact_chances.h.
#pragma once

#include <stop_token>
#include <vector>

#include "slices/lottery/proof/certificate.h"
#include "slices/lottery/search/panel_weights.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

struct EvenMixture {
  std::vector<SparsePanel> panels;
  std::vector<double> weights;
  Stage stage;  // With its proof, where it is `proved`.
  bool proved = false;
};

/// `known`: panels in which everybody is who fits in any.
EvenMixture even_mixture(const Polytope& polytope, Method method, std::vector<SparsePanel> known,
                         const std::stop_token& stop);

}  // namespace alongside::lottery
