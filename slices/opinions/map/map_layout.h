// How a map is laid out: how large its circles are, the outline around each group, and where the
// groups' letters and names stand so that none covers another.
//
// Lengths are steps of the grid (shown_map.h). Letters and names keep their size in pixels however
// small the map is drawn, so they are laid out for the width at which they take most room: letters
// for the narrowest phone (288 px), names for the narrowest screen that shows them (560 px).
#pragma once

#include <string>
#include <vector>

#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

/// Groups are drawn in so many ways, each with a colour and a pattern of its own.
inline constexpr int ways_to_draw = 5;

struct GroupLayout {
  int way = 0;  // Below ways_to_draw; by the letter, so that it stays from map to map.
  std::vector<GridPlace> outline;  // A convex polygon around the circles' centres.
  GridPlace letter;
  std::vector<std::string> name;  // At most two lines; cut with an ellipsis. Below the letter.
};

/// A circle's area grows with its people; all circles together leave most of the map free.
class Radii {
 public:
  explicit Radii(const ShownMap& map);
  double of(const ShownBubble& bubble) const;

 private:
  double of_one_person_ = 1;
};

struct MapLayout {
  Radii radii;
  double outline_width = 0;         // Of the line around each outline: it covers the circles on it.
  std::vector<GroupLayout> groups;  // In the order of ShownMap::groups.
};

MapLayout layout_of(const ShownMap& map);

/// The way to draw each group, without the rest of the layout.
std::vector<int> ways_of(const ShownMap& map);

/// Where somebody's own mark is drawn, so that it covers no letter where it need not.
struct OwnMark {
  bool below = false;  // The mark hangs below the place instead of standing on it.
  int side = 1;        // The word beside it: 1 to the right, -1 to the left.
};
OwnMark mark_at(const MapLayout& layout, GridPlace place, std::size_t characters);

/// A name in lines that fit beside each other on the map.
std::vector<std::string> name_in_lines(const std::string& name);

/// Half the room a letter takes on the narrowest phone, and the least between two of them.
inline constexpr int letter_room = 12;

}  // namespace alongside::opinions
