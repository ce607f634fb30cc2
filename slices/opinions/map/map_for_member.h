// What one member may see now of the map of a question of their group.
#pragma once

#include <optional>
#include <vector>

#include "slices/opinions/map/names/map_names.h"
#include "slices/opinions/map/shown/own_place.h"
#include "slices/opinions/map/shown/shown_map.h"
#include "slices/opinions/questions/answer_form.h"

namespace alongside::opinions {

/// A map that was kept when it was published, to look back at.
struct EarlierMap {
  std::int64_t number = 0;
  Instant on_day;
  ShownNumber people;
};

struct MapForMember {
  Question question;
  ResultsAccess access = ResultsAccess::none;
  std::int64_t answers_missing = 0;    // Until maps open.
  std::optional<ShownMap> map;         // Nothing before the first is published, and before access.
  std::optional<std::int64_t> moment;  // The number of the earlier map that this is.
  std::vector<EarlierMap> moments;     // The oldest first; at most map_storage.h's most_moments.
  // Of the map of today, for the member alone.
  std::optional<OwnPlace> own;
  // For those who may see everything.
  std::vector<MapName> names;  // In the order they are shown, of the map's groups alone.
  std::vector<RemovedMapName> removed_names;

  bool sees_all() const { return access == ResultsAccess::all; }
};

}  // namespace alongside::opinions
