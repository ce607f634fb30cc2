#include "slices/meetings/coming/coming.h"

#include <algorithm>

namespace alongside::meetings {

std::int64_t count_shown(std::int64_t people) {
  return people < fewest_counted ? 0 : people;
}

std::optional<Way> way_named(std::string_view name) {
  const auto found = std::ranges::find(ways, name, &NamedWay::name);
  return found == ways.end() ? std::nullopt : std::optional(found->way);
}

std::string_view name_of(Way way) {
  return std::ranges::find(ways, way, &NamedWay::way)->name;
}

Message said(Way way) {
  switch (way) {
    case Way::in_person:
      return say("In person");
    case Way::online:
      return say("Online");
    case Way::by_phone:
      return say("By phone");
    case Way::in_writing:
      return say("In writing, beforehand");
    case Way::not_coming:
      return say("I cannot take part");
  }
  return say("In person");
}

}  // namespace alongside::meetings
