#include "slices/opinions/map/map_layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "foundation/base/random.h"
#include "slices/opinions/map/shown/shown_map_testing.h"

namespace alongside::opinions::map_layout_test {
namespace {

ShownMap random_map(Random& random) {
  ShownMap map;
  const std::size_t groups = 2 + random.below(4);
  for (std::size_t n = 0; n < groups; ++n) {
    ShownGroup group{.letter = static_cast<int>(n)};
    if (random.below(3) > 0) group.name = std::string(random.below(61), 'n');
    const GridPlace centre{static_cast<int>(20 + random.below(160)),
                           static_cast<int>(20 + random.below(100))};
    const std::size_t bubbles = 1 + random.below(20);
    for (std::size_t bubble = 0; bubble < bubbles; ++bubble) {
      group.bubbles.push_back({{centre.x + static_cast<int>(random.below(30)) - 15,
                                centre.y + static_cast<int>(random.below(30)) - 15},
                               5});
    }
    group.centre = centre;
    map.groups.push_back(group);
  }
  return map;
}

TEST(MapLayout, LetsNoLetterCoverAnother) {
  Random random(5);
  for (int round = 0; round < 60; ++round) {
    const MapLayout layout = layout_of(random_map(random));
    for (std::size_t one = 0; one < layout.groups.size(); ++one) {
      const GridPlace at = layout.groups[one].letter;
      EXPECT_GE(at.x, letter_room);
      EXPECT_LE(at.x, map_width - letter_room);
      EXPECT_GE(at.y, letter_room);
      EXPECT_LE(at.y, map_height - letter_room);
      for (std::size_t other = 0; other < one; ++other) {
        const GridPlace there = layout.groups[other].letter;
        EXPECT_GE(std::max(std::abs(at.x - there.x), std::abs(at.y - there.y)), 2 * letter_room);
      }
    }
  }
}

TEST(MapLayout, PutsALetterBesideItsOwnGroup) {
  const auto map = map_of({.bubbles = {9, 8, 6}});
  const ShownMap shown = shown_map(map, surroundings_of(map, SmallNumbers::hidden));
  const MapLayout layout = layout_of(shown);
  const auto nearest = [&](GridPlace place) {
    std::size_t best = 0;
    double least = 1e9;
    for (std::size_t n = 0; n < shown.groups.size(); ++n) {
      for (const ShownBubble& bubble : shown.groups[n].bubbles) {
        const double far = std::hypot(place.x - bubble.place.x, place.y - bubble.place.y);
        if (far < least) least = far, best = n;
      }
    }
    return best;
  };
  for (std::size_t n = 0; n < 3; ++n) EXPECT_EQ(nearest(layout.groups[n].letter), n);
}

TEST(MapLayout, DrawsAnOutlineAroundAllOfAGroup) {
  ShownMap map;
  map.groups.push_back(
      {.bubbles = {{{10, 10}, 5}, {{30, 10}, 5}, {{20, 15}, 5}, {{20, 30}, 5}, {{20, 10}, 5}}});
  map.groups.push_back({.bubbles = {{{100, 50}, 5}}});
  const MapLayout layout = layout_of(map);
  const std::vector<GridPlace> corners{{10, 10}, {30, 10}, {20, 30}};
  EXPECT_EQ(layout.groups[0].outline, corners);
  EXPECT_EQ(layout.groups[1].outline.size(), 1U);
}

TEST(MapLayout, DrawsNoTwoGroupsInTheSameWay) {
  ShownMap map;
  for (const int letter : {0, 1, 5, 6, 10}) map.groups.push_back({.letter = letter});
  std::set<int> ways;
  for (const GroupLayout& group : layout_of(map).groups) ways.insert(group.way);
  EXPECT_EQ(ways.size(), 5U);
  EXPECT_EQ(layout_of(map).groups[1].way, 1) << "as its letter asks for";
}

TEST(MapLayout, KeepsTheOwnMarkOnTheMapAndOffTheLetters) {
  MapLayout layout{.radii = Radii({}), .groups = {}};
  EXPECT_TRUE(mark_at(layout, {100, 5}, 3).below);
  EXPECT_EQ(mark_at(layout, {198, 70}, 3).side, -1);
  EXPECT_EQ(mark_at(layout, {100, 70}, 3).side, 1);
  layout.groups.push_back({.letter = {100, 55}});
  EXPECT_TRUE(mark_at(layout, {100, 70}, 3).below);
}

TEST(MapLayout, BreaksNamesBetweenWords) {
  EXPECT_TRUE(name_in_lines("").empty());
  EXPECT_EQ(name_in_lines("Evenings first"), (std::vector<std::string>{"Evenings first"}));
  EXPECT_EQ(name_in_lines("Evenings and weekends"),
            (std::vector<std::string>{"Evenings and", "weekends"}));
  EXPECT_EQ(name_in_lines("Evenings and weekends for everybody who works"),
            (std::vector<std::string>{"Evenings and", "weekends for…"}));
  EXPECT_EQ(name_in_lines(std::string(20, 'x')),
            (std::vector<std::string>{std::string(16, 'x'), "xxxx"}));
  std::string long_word;
  for (int n = 0; n < 20; ++n) long_word += "é";
  EXPECT_EQ(name_in_lines(long_word)[1], "éééé");
}

TEST(MapLayout, LeavesMostOfTheMapFree) {
  for (const std::int64_t size : {5, 12, 200, 4000}) {
    ShownMap map;
    for (int n = 0; n < 60; ++n) map.bubbles.push_back({{n, n}, size});
    const Radii radii(map);
    const double radius = radii.of(map.bubbles[0]);
    EXPECT_LT(60 * radius * radius * 3.15, 0.2 * map_width * map_height);
    EXPECT_LE(radius, 5 * std::sqrt(static_cast<double>(size)));
    EXPECT_GT(radius, 2);
  }
}

}  // namespace
}  // namespace alongside::opinions::map_layout_test
