// What a group's page says of a room to a member, and behind which door the room stands.
#pragma once

#include <string>

#include "foundation/base/message.h"

namespace alongside {

/// The doors of a group: one bar, the same on all its pages. Rooms stand behind them.
enum class Door { today, talk, decide, make, changed, us };

struct Card {
  std::string path;
  Message title;
  Message about;  // One sentence.
};

/// Something that waits for a member.
struct Waiting {
  std::string path;
  std::string name;  // In the group's own words; "" where `what` says it all.
  Message what;
};

}  // namespace alongside
