// The groups of one map: found anew, or carried on from the map before.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/opinion_map/findings/chance.h"

namespace alongside::opinion_map {

struct DividedPeople {
  std::size_t groups = 0;  // 0 where there are none.
  Clusters clusters;       // Of the people counted; empty without groups.
  Evidence evidence;
  ByChance chance;
};

struct PeopleToDivide {
  const Rows& rows;  // Of the people counted.
  const Components& components;
  const std::vector<Point>& points;         // Their places.
  const std::vector<std::int32_t>& before;  // Their groups on the map before, or -1.
  std::size_t groups_before = 0;
  bool first_map = true;
};

/// Tested by chance (grouping.h) where `options.shufflings` is more than 0. Otherwise, where there
/// was a map before, its number of groups stays, and only who is in them moves.
DividedPeople divide(const PeopleToDivide& people, const MapOptions& options);

}  // namespace alongside::opinion_map
