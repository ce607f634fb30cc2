// How often a map is drawn, so that a lively question gets its map at once and a very big one does
// not take a processor for itself.
#pragma once

#include <chrono>

namespace alongside::opinions {

using MapTime = std::chrono::steady_clock::duration;

/// After a draw as long a rest as keeps drawing to a fifth of the time. A draw of 20 ms is not
/// noticed; one of 5 s comes every 25 s.
MapTime rest_after_draw(MapTime draw);

/// Settling takes some hundred draws, so it waits until nothing was published for so long: at least
/// 2 s, and longer where it takes longer (`took`: the latest), for the same fifth of the time ...
MapTime quiet_before_settling(MapTime took);

/// ... unless people answer without a pause and it has not been done for long: then it goes first,
/// or the number of groups would never be looked for.
bool is_settling_overdue(MapTime since_settled, MapTime took);

}  // namespace alongside::opinions
