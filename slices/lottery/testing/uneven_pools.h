// Pools in which those who answered are another mix than those whom the panel is to look like: of
// some values hardly anybody is there. Quotas lie close around one panel, so that there is one, and
// often what parts of people promise no whole panels give.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "slices/lottery/pool.h"

namespace alongside::lottery::testing {

struct UnevenShape {
  std::size_t people = 0;
  int seats = 0;
  std::vector<std::size_t> values;  // Of each feature.
  int room = 0;                     // How far apart the least and the most of a quota are.
  double unwilling = 1;             // How differently people with different values answer.
  bool with_addresses = false;      // A third of people live with others.
};

/// Eight, of the sizes that are drawn from.
const std::array<UnevenShape, 8>& uneven_shapes();

Pool uneven_pool(const UnevenShape& shape, std::uint64_t seed);

}  // namespace alongside::lottery::testing
