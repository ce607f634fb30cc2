// What people bring to a group for others to answer, in any room: a statement, a comment, a story.
// Rooms that do something with all of them (what became of them; moderation) know them so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"

namespace alongside {

namespace people {
struct Person;
}
namespace groups {
struct Group;
}

struct Contribution {
  std::int64_t number = 0;
  std::int64_t whole = 0;  // What it is part of: the question of a statement.
  Id<groups::Group> group;
  std::string text;
  /// Nothing unless its author chose to sign. Nobody is ever tied to what they did not sign.
  std::optional<Id<people::Person>> signed_by;
  std::string path;
};

struct ContributionWhole {
  std::int64_t number = 0;
  Id<groups::Group> group;
  std::string title;
  std::string path;
  std::int64_t contributions = 0;  // Those that are to be seen.
  /// From when an answer to them is waited for. A contribution has no time of its own.
  Instant answer_from{};
};

inline constexpr std::size_t contributions_at_a_time = 50;

}  // namespace alongside
