// A quick map after a new answer is not resampled: until the next thorough one, each figure keeps
// the width of the interval that it had.
#pragma once

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

/// Statements go by id, groups by letter; what was not on the map before stays as it is.
void carry_certainty(OpinionMap& map, const OpinionMap& before);

}  // namespace alongside::opinion_map
