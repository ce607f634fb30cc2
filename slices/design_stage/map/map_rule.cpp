#include "slices/design_stage/map/map_rule.h"

#include <algorithm>
#include <optional>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::design_stage {
namespace {

constexpr char mark_of_depth = '-';

std::int64_t depth_of(const Item& item) {
  return static_cast<std::int64_t>(item.kind);
}

Item item_in_line(std::string_view line, const MapItems& before) {
  const std::size_t marks = std::min(line.find_first_not_of(mark_of_depth), line.size());
  const std::int64_t deepest =
      before.empty()
          ? 0
          : std::min(depth_of(before.back()) + 1, static_cast<std::int64_t>(ItemKind::pitfall));
  const auto depth = std::min(static_cast<std::int64_t>(marks), deepest);
  return {static_cast<ItemKind>(depth), tidied_line(line.substr(marks))};
}

/// Marks at the beginning would say how deep it stands.
std::string item_text(const std::string& typed) {
  const std::string line = tidied_line(typed);
  return tidied_line(
      std::string_view(line).substr(std::min(line.find_first_not_of(mark_of_depth), line.size())));
}

std::optional<Problem> problem_of_item(const std::string& text) {
  return problem_of({.field = "text",
                     .text = text,
                     .most = item_characters,
                     .if_empty = say("Write a few words")});
}

/// Where the item before on the same level begins, below the same item; nothing
/// for the first.
std::optional<std::size_t> sibling_before(const MapItems& items, std::size_t item) {
  for (std::size_t n = item; n > 0; --n) {
    if (depth_of(items[n - 1]) < depth_of(items[item])) return std::nullopt;
    if (items[n - 1].kind == items[item].kind) return n - 1;
  }
  return std::nullopt;
}

/// [first, middle) and [middle, last) change places.
MapItems swapped(MapItems items, std::size_t first, std::size_t middle, std::size_t last) {
  const auto at = [&](std::size_t n) { return items.begin() + static_cast<std::ptrdiff_t>(n); };
  std::rotate(at(first), at(middle), at(last));
  return items;
}

MapItems moved_up(const MapItems& items, std::size_t item) {
  const std::size_t end = end_of_item(items, item);
  if (const auto before = sibling_before(items, item)) {
    return swapped(items, *before, item, end);
  }
  // The first below its parent: to the end of the parent's sibling before.
  if (items[item].kind == ItemKind::aim) return items;
  const std::size_t parent = item - 1;
  if (!sibling_before(items, parent)) {
    // A pitfall of the first step of an aim goes no further up.
    return items;
  }
  return swapped(items, parent, item, end);
}

MapItems moved_down(const MapItems& items, std::size_t item) {
  const std::size_t end = end_of_item(items, item);
  if (end == items.size()) return items;
  if (items[end].kind == items[item].kind) {
    return swapped(items, item, end, end_of_item(items, end));
  }
  // The last below its parent: to the beginning of the parent's next sibling.
  if (depth_of(items[end]) != depth_of(items[item]) - 1) return items;
  return swapped(items, item, end, end + 1);
}

MapItems with_item(MapItems items, std::size_t at, Item item) {
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), std::move(item));
  return items;
}

Result<MapItems> added(const MapItems& items, const MapChange& change) {
  const std::string text = item_text(change.text);
  if (auto problem = problem_of_item(text)) return *std::move(problem);
  if (items.size() >= most_items) {
    return Problem{"text",
                   say_many("A map has {count} item at most", "A map has {count} items at most",
                            static_cast<std::int64_t>(most_items))};
  }
  if (change.act == MapAct::add_aim) return with_item(items, items.size(), {ItemKind::aim, text});
  const auto below = static_cast<ItemKind>(depth_of(items[change.item]) + 1);
  return with_item(items, end_of_item(items, change.item), {below, text});
}

Result<MapItems> with_other_words(MapItems items, const MapChange& change) {
  std::string text = item_text(change.text);
  if (auto problem = problem_of_item(text)) return *std::move(problem);
  items[change.item].text = std::move(text);
  return items;
}

}  // namespace

MapItems map_in(std::string_view text) {
  MapItems items;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    Item item = item_in_line(text.substr(0, end), items);
    if (!item.text.empty()) items.push_back(std::move(item));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

std::string text_of(const MapItems& items) {
  std::string text;
  for (const Item& item : items) {
    if (!text.empty()) text += '\n';
    const auto depth = static_cast<std::size_t>(item.kind);
    if (depth > 0) text += std::string(depth, mark_of_depth) + " ";
    text += item.text;
  }
  return text;
}

std::size_t end_of_item(const MapItems& items, std::size_t first) {
  std::size_t end = first + 1;
  while (end < items.size() && depth_of(items[end]) > depth_of(items[first])) ++end;
  return end;
}

Result<MapItems> changed(const MapItems& items, const MapChange& change) {
  if (change.act == MapAct::add_aim) return added(items, change);
  if (change.item >= items.size()) {
    return Problem{"", say("This is not on the map any more")};
  }
  switch (change.act) {
    case MapAct::add_aim:
    case MapAct::add_below:
      if (items[change.item].kind == ItemKind::pitfall) {
        return Problem{"", say("Nothing stands below a pitfall")};
      }
      return added(items, change);
    case MapAct::change:
      return with_other_words(items, change);
    case MapAct::up:
      return moved_up(items, change.item);
    case MapAct::down:
      return moved_down(items, change.item);
    case MapAct::remove: {
      MapItems left = items;
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(change.item),
                 left.begin() + static_cast<std::ptrdiff_t>(end_of_item(items, change.item)));
      return left;
    }
  }
  return items;
}

}  // namespace alongside::design_stage
