// Proves that no panel gains more than a bound, where the linear relaxation alone does not show it:
// panels are divided by how many people of a type they have, until each part is shown (branch and
// bound: Land and Doig 1960). What comes out is checked by whole numbers alone.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

#include "slices/lottery/proof/certificate.h"
#include "slices/lottery/proof/certified_bound.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

/// A proof of more nodes is looked for only where nothing else tells whether a panel is better.
inline constexpr std::size_t few_proof_nodes = 20'000;
inline constexpr std::size_t any_proof_nodes = std::numeric_limits<int>::max() / 2;

struct BoundProof {
  /// Empty where it was not proved: `better` gains more, or it was stopped, or took too many nodes.
  Proof proof;
  Wide bound = 0;  // What is proved, in parts of `multiplier_unit`: `most` or a little more.
  std::optional<TypePanel> better;
};

/// `gains` of each type, 0 or more or less.
BoundProof prove_bound(const Polytope& polytope, const std::vector<std::int64_t>& gains, Wide most,
                       const std::stop_token& stop, std::size_t most_nodes = few_proof_nodes);

}  // namespace alongside::lottery
