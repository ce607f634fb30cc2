#include "slices/opinions/map/shown/own_place.h"

#include <algorithm>

namespace alongside::opinions {

std::optional<OwnPlace> own_place(const opinion_map::OpinionMap& map,
                                  const opinion_map::Frame& frame,
                                  const std::vector<opinion_map::GivenResponse>& responses) {
  const auto on_map = std::ranges::count_if(responses, [&](const auto& response) {
    return std::ranges::binary_search(map.statements, response.statement, {},
                                      &opinion_map::StatementOnMap::id);
  });
  if (on_map == 0) return std::nullopt;
  const opinion_map::Point point = opinion_map::place_on(frame, responses);
  const auto needed = static_cast<std::int64_t>(
      std::min(opinion_map::answers_to_be_counted, map.statements.size()));
  OwnPlace own{.place = Grid(map, frame.reach).place(point),
               .group = std::nullopt,
               .missing = std::max<std::int64_t>(0, needed - on_map)};
  const auto nearest = opinion_map::nearest_group(frame, point);
  if (!nearest) return own;
  const int letter = frame.centres[*nearest].letter;
  const auto group = std::ranges::find(map.groups, letter, &opinion_map::Group::letter);
  if (group != map.groups.end()) own.group = static_cast<std::size_t>(group - map.groups.begin());
  return own;
}

}  // namespace alongside::opinions
