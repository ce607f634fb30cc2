// The job that draws the map of a question (`maps/12`) and publishes it (map_due.h says
// when, map_pace.h how often).
//
// A draw is quick or settled. A quick one keeps the number of groups of the map before and has no
// intervals; it is there within moments of an answer. The settled one follows, from the same
// answers, when nobody answers for a while. The first map of a question is settled at once: without
// one before it the number of groups has to be looked for.
#pragma once

#include <functional>

#include "foundation/work/jobs.h"
#include "slices/opinion_map/opinion_map.h"

namespace alongside::opinions {

/// As `opinion_map::draw_map`; tests have others.
using DrawMap = std::function<opinion_map::DrawnMap(const opinion_map::Answers&,
                                                    const opinion_map::MapOptions&)>;

JobKind map_job(DrawMap draw = opinion_map::draw_map);

}  // namespace alongside::opinions
