// What somebody is told, as plain data: foundation/told tells it.
#pragma once

#include <cstdint>
#include <string_view>

#include "foundation/base/id.h"

namespace alongside {

namespace groups {
struct Group;
}
namespace people {
struct Person;
}

/// From when on a notice may be seen. Where its moment could tie somebody to what they did in
/// secret (an answer, a statement without a name), from the next day on.
enum class SeenFrom { now, next_day };

/// A kind of notice, of which foundation/rooms/notice_kind.h says the rest: "questions_opened".
struct NoticeName {
  std::string_view text;  // 40 bytes at most.
  SeenFrom seen_from = SeenFrom::now;
};

/// How somebody hears of it, beside the page on which every notice stands.
enum class HowSoon : std::int64_t { at_once = 0, daily = 1, weekly = 2, on_paper = 3, never = 4 };

struct Notice {
  NoticeName kind;
  std::int64_t number = 0;  // Of what it is about.
  Id<groups::Group> group;  // 0: of no group.
  /// Where somebody may be told of the same once more: a time, or how often before.
  std::int64_t occasion = 0;
};

}  // namespace alongside
