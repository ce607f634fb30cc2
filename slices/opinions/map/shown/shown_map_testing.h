// Maps for tests: made up, without an engine.
#pragma once

#include <cmath>

#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

/// Groups of people in two rings of bubbles around their centres, far from each other.
struct MadeUpGroups {
  std::vector<std::int64_t> bubbles;  // Of each group, how many; five people each.
  double apart = 3;
};

inline opinion_map::OpinionMap map_of(const MadeUpGroups& made_up) {
  opinion_map::OpinionMap map;
  map.evidence = {.verdict = opinion_map::Verdict::groups,
                  .first_share_by_chance = 0.2,
                  .stand_apart = true,
                  .same_number = 0.9};
  constexpr opinion_map::Point corners[] = {{-1, 0.2}, {1, 0.1}, {0.1, -0.7}, {0.2, 0.9}, {0, 0}};
  for (std::size_t n = 0; n < made_up.bubbles.size(); ++n) {
    const opinion_map::Point corner = corners[n % 5];
    opinion_map::Group group{.letter = static_cast<int>(n),
                             .people = 5 * made_up.bubbles[n],
                             .centre = {corner.x * made_up.apart, corner.y * made_up.apart}};
    for (std::int64_t bubble = 0; bubble < made_up.bubbles[n]; ++bubble) {
      const double turn = static_cast<double>(bubble) * 2.4;  // A sunflower's.
      const double far = 0.35 * std::sqrt(static_cast<double>(bubble));
      group.bubbles.push_back(
          {{group.centre.x + far * std::cos(turn), group.centre.y + far * std::sin(turn)}, 5});
    }
    group.found_again = 0.9;
    map.people += group.people;
    map.groups.push_back(group);
  }
  map.counted = map.people;
  return map;
}

/// Adds a statement with the groups' counts.
inline void add_statement(opinion_map::OpinionMap& map, std::int64_t id,
                          const std::vector<opinion_map::Counts>& groups,
                          const std::vector<opinion_map::Counts>& sides = {}) {
  opinion_map::StatementOnMap statement{.id = id, .groups = groups, .sides = sides};
  for (const opinion_map::Counts& counts : groups) statement.all += counts;
  map.statements.push_back(statement);
}

/// Exact numbers are those of a question that was brought in.
inline MapSurroundings surroundings_of(const opinion_map::OpinionMap& map,
                                       SmallNumbers small_numbers) {
  MapSurroundings around{.question = {1},
                         .title = "What would help?",
                         .small_numbers = small_numbers,
                         .imported = small_numbers == SmallNumbers::shown,
                         .sides = {"Lived experience", "Professional"}};
  for (const opinion_map::StatementOnMap& statement : map.statements) {
    around.statements.push_back({{statement.id}, "Statement " + std::to_string(statement.id)});
  }
  return around;
}

}  // namespace alongside::opinions
