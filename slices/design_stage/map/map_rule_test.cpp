#include "slices/design_stage/map/map_rule.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::design_stage::map_rule_test {
namespace {

constexpr const char* two_aims =
    "Shorter waits\n- Ask by text\n-- Not all have a phone\n- A second "
    "desk\nKinder letters\n"
    "- Read them together\n-- Nobody has time";

std::string after(std::string_view text, const MapChange& change) {
  const auto items = changed(map_in(text), change);
  return items ? text_of(*items) : "problem of " + items.problems().front().field;
}

TEST(MapRule, ATextIsAMapAndAMapIsAText) {
  EXPECT_EQ(text_of(map_in(two_aims)), two_aims);
  const MapItems items = map_in(two_aims);
  ASSERT_EQ(items.size(), 7U);
  EXPECT_EQ(items[2], (Item{ItemKind::pitfall, "Not all have a phone"}));
  EXPECT_TRUE(map_in("").empty());
}

TEST(MapRule, WhatStandsTooDeepStandsAsDeepAsItMay) {
  EXPECT_EQ(text_of(map_in("-- First\n--- Second\n\n-----\n---- Third")),
            "First\n- Second\n-- Third");
}

TEST(MapRule, ThingsAreAdded) {
  EXPECT_EQ(after("", {.act = MapAct::add_aim, .text = " -- Kinder  letters"}), "Kinder letters");
  EXPECT_EQ(after("A\n- B\n-- C\nD", {.act = MapAct::add_below, .item = 0, .text = "E"}),
            "A\n- B\n-- C\n- E\nD");
  EXPECT_EQ(after("A\n- B\n-- C\nD", {.act = MapAct::add_below, .item = 1, .text = "E"}),
            "A\n- B\n-- C\n-- E\nD");
  EXPECT_EQ(after("A\n- B\n-- C", {.act = MapAct::add_below, .item = 2, .text = "E"}),
            "problem of ");
  EXPECT_EQ(after("A", {.act = MapAct::add_aim, .text = "--"}), "problem of text");
  EXPECT_EQ(after("A", {.act = MapAct::change, .item = 0, .text = "B"}), "B");
  EXPECT_EQ(after("A", {.act = MapAct::change, .item = 1, .text = "B"}), "problem of ");
  MapItems full(most_items, {ItemKind::aim, "A"});
  EXPECT_FALSE(changed(full, {.act = MapAct::add_aim, .text = "B"}));
  EXPECT_FALSE(
      changed({}, {.act = MapAct::add_aim, .text = std::string(item_characters + 1, 'a')}));
}

TEST(MapRule, WhatIsBelowGoesAlong) {
  EXPECT_EQ(after("A\n- B\n-- C\nD\n- E", {.act = MapAct::down, .item = 0}),
            "D\n- E\nA\n- B\n-- C");
  EXPECT_EQ(after("A\n- B\n-- C\nD\n- E", {.act = MapAct::up, .item = 3}), "D\n- E\nA\n- B\n-- C");
  EXPECT_EQ(after("A\n- B\n-- C\nD\n- E", {.act = MapAct::remove, .item = 1}), "A\nD\n- E");
}

TEST(MapRule, StepsMoveFromAimToAim) {
  EXPECT_EQ(after("A\n- B\nC\n- D\n-- E\n- F", {.act = MapAct::up, .item = 3}),
            "A\n- B\n- D\n-- E\nC\n- F");
  EXPECT_EQ(after("A\n- B\n-- E\nC\n- D", {.act = MapAct::down, .item = 1}),
            "A\nC\n- B\n-- E\n- D");
  EXPECT_EQ(after("A\n- B\n-- C\n- D", {.act = MapAct::down, .item = 2}), "A\n- B\n- D\n-- C");
  EXPECT_EQ(after("A\n- B\n- D\n-- C", {.act = MapAct::up, .item = 3}), "A\n- B\n-- C\n- D");
  EXPECT_EQ(after("A\n- B", {.act = MapAct::up, .item = 1}), "A\n- B") << "no further";
  EXPECT_EQ(after("A\n- B", {.act = MapAct::down, .item = 1}), "A\n- B");
  EXPECT_EQ(after("A\n- B", {.act = MapAct::up, .item = 0}), "A\n- B");
}

bool is_whole(const MapItems& items) {
  std::int64_t before = -1;
  return std::ranges::all_of(items, [&](const Item& item) {
    const auto depth = static_cast<std::int64_t>(item.kind);
    const bool fits = depth <= before + 1;
    before = depth;
    return fits;
  });
}

/// However it is changed it stays a map, nothing that is moved is lost, and its
/// text is the map.
TEST(MapRule, StaysAMap) {
  Random chance(11);
  MapItems items;
  std::int64_t tried = 0;
  for (int step = 0; step < 5'000; ++step) {
    const MapChange change{.act = static_cast<MapAct>(chance.below(chance.below(4) == 0 ? 6 : 5)),
                           .item = chance.below(items.size() + 1),
                           .text = "item " + std::to_string(step)};
    const auto next = changed(items, change);
    if (!next) continue;
    ASSERT_TRUE(is_whole(*next)) << text_of(items) << "\n\n" << text_of(*next);
    ASSERT_EQ(map_in(text_of(*next)), *next);
    if (change.act == MapAct::up || change.act == MapAct::down) {
      ++tried;
      const auto by_text = [](const Item& one, const Item& other) { return one.text < other.text; };
      MapItems sorted = items, sorted_next = *next;
      std::ranges::sort(sorted, by_text);
      std::ranges::sort(sorted_next, by_text);
      ASSERT_EQ(sorted, sorted_next);
    }
    items = *next;
  }
  EXPECT_GT(tried, 500);
}

}  // namespace
}  // namespace alongside::design_stage::map_rule_test
