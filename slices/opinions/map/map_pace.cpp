#include "slices/opinions/map/map_pace.h"

#include <algorithm>

namespace alongside::opinions {

MapTime rest_after_draw(MapTime draw) {
  return 4 * draw;
}

MapTime quiet_before_settling(MapTime took) {
  constexpr MapTime soonest = std::chrono::seconds(2);
  return std::max(soonest, rest_after_draw(took));
}

bool is_settling_overdue(MapTime since_settled, MapTime took) {
  constexpr MapTime soonest = std::chrono::seconds(30);
  return since_settled >= std::max(soonest, 20 * took);
}

}  // namespace alongside::opinions
