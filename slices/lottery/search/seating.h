// From panels of types to panels of people: everybody of a type gets the same chance, exactly.
//
// People of a type take the type's seats one after another, each for an equal share of the lottery,
// always first from the panels where most seats are left (Ryser's construction; McNaughton's rule
// where a panel must be divided between two people). So a panel is divided less than once for each
// person.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/lottery/fair_lottery.h"
#include "slices/lottery/search/panel_weights.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

/// Whole weights in the proportions of `weights`, which make `chance_unit` together.
std::vector<std::int64_t> whole_weights(const std::vector<double>& weights);

std::vector<Panel> seated(const Polytope& polytope, const std::vector<SparsePanel>& panels,
                          const std::vector<std::int64_t>& weights);

/// Of each person: the weights of the panels they are in.
std::vector<std::int64_t> chances_of(std::size_t people, const std::vector<Panel>& panels);

}  // namespace alongside::lottery
