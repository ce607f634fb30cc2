// When a new opinion map of a question is published, and when it has to wait.
//
// Whoever kept one map and sees the next can reckon what changed between the two. So a map takes
// in the changes of several people at once, never those of one or two; decision 0006 says what
// this protects from and what it does not.
#pragma once

#include <cstdint>

#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// A new map takes in the changes of at least so many people, and shows at least so many, so that
/// no change on it can be tied to one person. As many as a statement needs to have results
/// (suppression.h).
inline constexpr std::int64_t people_for_new_map = 3;

struct MapSituation {
  bool published = false;
  bool settled = false;             // The published one: intervals, and the number of groups.
  bool statements_removed = false;  // Since it was drawn.
  std::int64_t waiting = 0;         // People whose answers changed since it was drawn.
  /// The very answers of the published map are at hand, whoever went on answering since.
  bool has_its_answers = false;
};

enum class MapStep {
  nothing,
  draw,    // From all answers of now.
  settle,  // From the answers of the published map.
};

/// - Three or more wait: draw.
/// - Nobody waits and a statement was taken out: draw without it. While one or two wait, it is not
///   drawn; the pages leave the statement out all the same.
/// - One or two who wait when the question closes stay off the map, as they stay out of the results
///   (result_rows.h).
/// - Otherwise what was quickly drawn is settled.
MapStep next_step(const MapSituation& situation);

}  // namespace alongside::opinions
