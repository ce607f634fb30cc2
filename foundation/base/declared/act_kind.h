// Acts that matter: what the record of a group keeps (foundation/record/record.h). A kind is
// declared by the room where it is done, as a permission is, and listed in its descriptor.
#pragma once

#include <string_view>

#include "foundation/base/message.h"

namespace alongside {

struct ActKind {
  /// Stands in the record for good: never change it, and never give it to another kind. Of letters
  /// a to z and `_`, 40 at most. Says nothing of anybody's health, nor that a plan exists: those
  /// who look after the community see it with its number.
  std::string_view name;
  Message said;  // A sentence without its full stop and without a name: "A question was closed".
  /// The kind of findable (foundation/rooms/findable.h) whose number `Act::about` is; "" where an
  /// act has none. Its title is shown for as long as it may be found.
  std::string_view about = {};
};

}  // namespace alongside
