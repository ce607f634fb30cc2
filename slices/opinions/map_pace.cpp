#include "slices/opinions/map_pace.h"

#include <algorithm>

namespace alongside::opinions {

MapTime rest_after_draw(MapTime draw) {
  return 4 * draw;
}

bool is_settling_overdue(MapTime since_settled, MapTime took) {
  constexpr MapTime soonest = std::chrono::seconds(30);
  return since_settled >= std::max(soonest, 20 * took);
}

}  // namespace alongside::opinions
