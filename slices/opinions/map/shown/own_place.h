// Where the person who looks is on the map: reckoned from their own answers, for them alone, also
// when they are not counted yet.
//
// Their place is on the same coarse grid as everything else (shown_map.h): with finer steps
// somebody who changes their answers back and forth could reckon back what the frame is made of,
// which are exact counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

struct OwnPlace {
  GridPlace place;
  std::optional<std::size_t> group;  // In ShownMap::groups: the nearest.
  std::int64_t missing = 0;          // Answers until they are counted.
};

/// Nothing for somebody whose answers are on none of the map's statements.
std::optional<OwnPlace> own_place(const opinion_map::OpinionMap& map,
                                  const opinion_map::Frame& frame,
                                  const std::vector<opinion_map::GivenResponse>& responses);

}  // namespace alongside::opinions
