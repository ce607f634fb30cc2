// What a group's page says of a room to a member, and behind which door the room stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/message.h"

namespace alongside {

namespace groups {
struct Group;
}

/// The doors of a group: one bar, the same on all its pages. Rooms stand behind them.
enum class Door { today, talk, decide, make, changed, us };

struct Card {
  std::string path;
  Message title;
  Message about;  // One sentence.
};

/// How far a member has come with something.
struct Progress {
  std::int64_t done = 0;
  std::int64_t of = 0;
};

/// Something that waits for a member.
struct Waiting {
  std::string path;
  std::string name;  // In the group's own words; "" where `what` says it all.
  Message what;
  std::optional<Progress> progress = {};
  std::optional<Message> until = {};  // When it ends.
  Id<groups::Group> group = {};       // 0: of none.
};

/// Something that is to come: a question closes, a group meets.
struct ComingUp {
  Instant at{};
  std::string path;
  std::string name;  // In the group's own words; "" where `what` says it all.
  Message what;      // "This question closes"; the day stands beside it.
  Id<groups::Group> group;
};

/// What a room offers to talk about at a group's next meeting.
struct ForAgenda {
  Message heading;  // "Actions whose day has passed"
  std::vector<Waiting> lines;
};

/// Groups of one person that their pages look into, at most.
inline constexpr std::size_t groups_in_sight = 50;

}  // namespace alongside
