#include "slices/opinions/map/map_due.h"

namespace alongside::opinions {

MapStep next_step(const MapSituation& now) {
  if (!now.published || now.waiting >= people_for_new_map) return MapStep::draw;
  if (now.waiting == 0 && now.statements_removed) return MapStep::draw;
  const bool can_settle = now.waiting == 0 || now.has_its_answers;
  return !now.settled && can_settle ? MapStep::settle : MapStep::nothing;
}

}  // namespace alongside::opinions
