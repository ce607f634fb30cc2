#include "slices/opinions/map/map_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

constexpr std::size_t characters_in_line = 16;
constexpr double steps_a_character = 3.2;  // 9 px at 560.
constexpr int steps_a_line = 8;            // 20 px, and some air.
constexpr double far_more = 1e6;

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

double overlap(const Box& one, const Box& other) {
  const double wide = std::min(one.right, other.right) - std::max(one.left, other.left);
  const double high = std::min(one.bottom, other.bottom) - std::max(one.top, other.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/// The room of a letter with the name below it.
Box box_of(GridPlace letter, const std::vector<std::string>& name) {
  std::size_t longest = 0;
  for (const std::string& line : name) longest = std::max(longest, character_count(line));
  const double half =
      std::max<double>(letter_room, static_cast<double>(longest) * steps_a_character / 2);
  const double lines = name.empty() ? 0 : static_cast<double>(name.size()) * steps_a_line - 3;
  return {letter.x - half, static_cast<double>(letter.y - letter_room), letter.x + half,
          letter.y + letter_room + lines};
}

double across(GridPlace from, GridPlace to, GridPlace at) {
  return static_cast<double>((to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x));
}

/// Andrew's monotone chain (A. M. Andrew, 'Another efficient algorithm for convex hulls in two
/// dimensions', 1979).
std::vector<GridPlace> hull_of(std::vector<GridPlace> places) {
  const auto less = [](const GridPlace& one, const GridPlace& other) {
    return one.x != other.x ? one.x < other.x : one.y < other.y;
  };
  std::ranges::sort(places, less);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  if (places.size() < 3) return places;
  std::vector<GridPlace> hull;
  const auto add = [&](GridPlace place, std::size_t least) {
    while (hull.size() >= least && across(hull[hull.size() - 2], hull.back(), place) <= 0) {
      hull.pop_back();
    }
    hull.push_back(place);
  };
  for (const GridPlace& place : places) add(place, 2);
  const std::size_t lower = hull.size() + 1;
  for (auto place = places.rbegin() + 1; place != places.rend(); ++place) add(*place, lower);
  hull.pop_back();
  return hull;
}

double distance(GridPlace one, GridPlace other) {
  const double x = one.x - other.x, y = one.y - other.y;
  return std::sqrt(x * x + y * y);
}

double nearest_bubble(const std::vector<ShownBubble>& bubbles, const Radii& radii,
                      GridPlace place) {
  double nearest = far_more;
  for (const ShownBubble& bubble : bubbles) {
    nearest = std::min(nearest, distance(place, bubble.place) - radii.of(bubble));
  }
  return nearest;
}

Box box_of(const ShownBubble& bubble, const Radii& radii) {
  const double radius = radii.of(bubble);
  return {bubble.place.x - radius, bubble.place.y - radius, bubble.place.x + radius,
          bubble.place.y + radius};
}

/// Where only the letter itself must not cover anything, not the air around it.
Box without_air(const Box& box) {
  constexpr double air = 3;
  return {box.left + air, box.top + air, box.right - air, box.bottom - air};
}

double out_of_map(const Box& box) {
  return std::max(0.0, -box.left) + std::max(0.0, -box.top) + std::max(0.0, box.right - map_width) +
         std::max(0.0, box.bottom - map_height);
}

/// Where labels may stand, and what stands there already.
struct Labelling {
  const ShownMap& map;
  const Radii& radii;
  std::vector<Box> taken = {};
};

/// What speaks against a label there: other labels and the edge most, then what it would cover,
/// then how far it is from its own group.
double cost_of(const Labelling& labels, std::size_t group, const Box& box, GridPlace letter) {
  const auto& groups = labels.map.groups;
  double cost = out_of_map(box) * far_more;
  for (const Box& other : labels.taken) cost += overlap(box, other) * far_more;
  const Box covered = without_air(box);
  const double own = nearest_bubble(groups[group].bubbles, labels.radii, letter);
  for (std::size_t n = 0; n < groups.size(); ++n) {
    for (const ShownBubble& bubble : groups[n].bubbles) {
      cost += overlap(covered, box_of(bubble, labels.radii)) * (n == group ? 3 : 6);
    }
    // Nearer to another group than to its own, it would name the wrong one.
    if (n != group && nearest_bubble(groups[n].bubbles, labels.radii, letter) < own) cost += 500;
  }
  return cost + 4 * std::max(0.0, own) + distance(letter, groups[group].centre) / 4;
}

/// The best place for a label so far, and what speaks against it.
struct Spot {
  GridPlace place;
  double cost = far_more * far_more;
};

/// Tries the places of a part of the map, each `stride` from the next.
void try_places(const Labelling& labels, std::size_t group, const std::vector<std::string>& name,
                GridPlace first, GridPlace last, int stride, Spot& best) {
  for (int y = std::max(letter_room, first.y); y <= std::min(map_height - letter_room, last.y);
       y += stride) {
    for (int x = std::max(letter_room, first.x); x <= std::min(map_width - letter_room, last.x);
         x += stride) {
      const double cost = cost_of(labels, group, box_of(GridPlace{x, y}, name), {x, y});
      if (cost < best.cost) best = {{x, y}, cost};
    }
  }
}

/// First all over the map, then more closely around what was best.
GridPlace place_for_label(Labelling& labels, std::size_t group,
                          const std::vector<std::string>& name) {
  constexpr int wide = 8, close = 2;
  Spot best{labels.map.groups[group].centre};
  try_places(labels, group, name, {0, 0}, {map_width, map_height}, wide, best);
  const GridPlace around = best.place;
  try_places(labels, group, name, {around.x - wide + close, around.y - wide + close},
             {around.x + wide - close, around.y + wide - close}, close, best);
  labels.taken.push_back(box_of(best.place, name));
  return best.place;
}

/// The room of a mark and of the word beside it on the narrowest phone.
double covered_by(const MapLayout& layout, GridPlace place, OwnMark mark, std::size_t characters) {
  constexpr double half_mark = 9, height = 25, word_height = 14, steps_a_letter = 7;
  const double top = mark.below ? place.y : place.y - height;
  const double width = static_cast<double>(characters) * steps_a_letter;
  const Box pin{place.x - half_mark, top, place.x + half_mark, top + height};
  const double begin = mark.side > 0 ? pin.right : pin.left - width;
  const Box word{begin, top, begin + width, top + word_height};
  double covered = (out_of_map(pin) + out_of_map(word)) * far_more;
  for (const GroupLayout& group : layout.groups) {
    const Box letter = box_of(group.letter, group.name);
    covered += overlap(letter, pin) + overlap(letter, word);
  }
  return covered;
}

constexpr double outline_air = 4;

double widest_circle(const ShownMap& map, const Radii& radii) {
  double widest = 0;
  for (const ShownGroup& group : map.groups) {
    for (const ShownBubble& bubble : group.bubbles) widest = std::max(widest, radii.of(bubble));
  }
  return widest;
}

}  // namespace

OwnMark mark_at(const MapLayout& layout, GridPlace place, std::size_t characters) {
  OwnMark best;
  double least = covered_by(layout, place, best, characters);
  for (const OwnMark mark : {OwnMark{false, -1}, OwnMark{true, 1}, OwnMark{true, -1}}) {
    const double covered = covered_by(layout, place, mark, characters);
    if (covered >= least) continue;
    least = covered;
    best = mark;
  }
  return best;
}

Radii::Radii(const ShownMap& map) {
  constexpr double of_five_people = 5.5, share_of_map = 0.12;
  std::int64_t people = 0;
  const auto add = [&](const ShownBubble& bubble) { people += bubble.size; };
  std::ranges::for_each(map.bubbles, add);
  for (const ShownGroup& group : map.groups) std::ranges::for_each(group.bubbles, add);
  const double room = share_of_map * map_width * map_height / std::numbers::pi;
  const auto all = static_cast<double>(std::max<std::int64_t>(1, people));
  of_one_person_ = std::min(of_five_people / std::sqrt(5.0), std::sqrt(room / all));
}

double Radii::of(const ShownBubble& bubble) const {
  return of_one_person_ * std::sqrt(static_cast<double>(bubble.size));
}

std::vector<std::string> name_in_lines(const std::string& name) {
  std::vector<std::string> lines;
  std::string rest = name;
  while (!rest.empty() && lines.size() < 2) {
    std::size_t end = 0, count = 0, last_space = 0;
    while (end < rest.size() && count < characters_in_line) {
      if (rest[end] == ' ') last_space = end;
      ++count;
      do ++end;
      while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U);
    }
    if (end < rest.size() && rest[end] != ' ' && last_space > 0) end = last_space;
    lines.push_back(rest.substr(0, end));
    rest.erase(0, end);
    while (!rest.empty() && rest.front() == ' ') rest.erase(0, 1);
  }
  if (!rest.empty()) lines.back() += "…";
  return lines;
}

std::vector<int> ways_of(const ShownMap& map) {
  std::vector<int> ways;
  for (const ShownGroup& group : map.groups) {
    // The way that the letter asks for, or the next that no group before has.
    int way = group.letter % ways_to_draw;
    for (int tries = 0; tries < ways_to_draw && std::ranges::count(ways, way) > 0; ++tries) {
      way = (way + 1) % ways_to_draw;
    }
    ways.push_back(way);
  }
  return ways;
}

MapLayout layout_of(const ShownMap& map) {
  MapLayout layout{.radii = Radii(map), .groups = {}};
  layout.outline_width = 2 * (widest_circle(map, layout.radii) + outline_air);
  Labelling labels{.map = map, .radii = layout.radii};
  const std::vector<int> ways = ways_of(map);
  for (std::size_t n = 0; n < map.groups.size(); ++n) {
    GroupLayout group{.way = ways[n]};
    std::vector<GridPlace> places;
    for (const ShownBubble& bubble : map.groups[n].bubbles) places.push_back(bubble.place);
    group.outline = hull_of(std::move(places));
    group.name = name_in_lines(map.groups[n].name);
    group.letter = place_for_label(labels, n, group.name);
    layout.groups.push_back(std::move(group));
  }
  return layout;
}

}  // namespace alongside::opinions
