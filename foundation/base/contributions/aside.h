// What another room says beside a contribution, on the page of the contribution's own room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/message.h"

namespace alongside {

struct Aside {
  /// Where it stands: before the words, which may be folded away behind it, or after them; `to_do`
  /// is after them, too: what is done about it.
  enum class Place { before, folds, after, to_do, last };
  std::int64_t number = 0;  // Of the contribution; 0: beside the whole.
  Message text;
  std::string path;
  std::string_view colour = {};  // Of a tag; "": a link alone.
  Place place = Place::after;
};

}  // namespace alongside
