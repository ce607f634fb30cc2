// The shared map: aims, the steps to each, and what may go wrong on the way. A
// version of it is a text (parts/part_rule.h), a line an item: "An aim", "- A
// step", "-- A pitfall".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"

namespace alongside::design_stage {

/// The part under which its versions are kept.
inline constexpr std::string_view map_key = "map";

inline constexpr std::size_t item_characters = 200;
inline constexpr std::size_t most_items = 80;

/// How deep it stands.
enum class ItemKind : std::int64_t { aim = 0, step = 1, pitfall = 2 };

struct Item {
  ItemKind kind = ItemKind::aim;
  std::string text;  // One line.

  friend bool operator==(const Item&, const Item&) = default;
};
/// In their order. The first is an aim, and a pitfall has a step before it
/// below the same aim.
using MapItems = std::vector<Item>;

/// Any text at all is some map: what stands too deep stands as deep as it may.
MapItems map_in(std::string_view text);
std::string text_of(const MapItems& items);

/// What somebody wants of it.
enum class MapAct { add_aim, add_below, change, up, down, remove };
struct MapChange {
  MapAct act = MapAct::add_aim;
  std::size_t item = 0;  // Of all but `add_aim`.
  std::string text;      // As typed, of `add_aim`, `add_below` and `change`.
};
/// What is below an item moves and goes along. An item at the top of what it is
/// below moves to the end of the one before, and so the other way. A problem of
/// "text" else, or of "" where there is no such item.
Result<MapItems> changed(const MapItems& items, const MapChange& change);

/// From `first` to, not including, the result: an item and all that is below
/// it.
std::size_t end_of_item(const MapItems& items, std::size_t first);

}  // namespace alongside::design_stage
