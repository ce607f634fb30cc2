// How a member knows the subject, and which side that counts for.
//
// Where a group kept the two sides it began with, perspectives tell the side: using the service,
// caring for somebody, living in the community and studying count for lived experience; working
// there, leading and researching for the professional side. Who ticks both, or uses own words,
// chooses; and so does everybody in a group that named its own sides. Nobody has to count for one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/result.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

/// As it was sent. `side` is the number of one, or one of the two words below.
struct PerspectivesForm {
  std::vector<std::string> perspectives;  // Numbers of `Perspective`.
  std::string own_words;
  std::string seen_by;  // `seen_by_group`, or anything else for oneself alone.
  std::string side;
};
inline constexpr const char* side_from_perspectives = "from_perspectives";
inline constexpr const char* no_side = "none";
inline constexpr const char* seen_by_group = "group";

struct SideMeaning {
  Id<Constituency> id;
  SideKind kind = SideKind::own;
};

/// What a member says about themselves.
struct SaidPerspectives {
  std::vector<Perspective> perspectives;  // Each once, in the order of their numbers.
  std::string own_words;
  SeenBy seen_by = SeenBy::only_me;
  std::optional<Id<Constituency>> side;  // Nothing: for no side.
};

/// Own words belong to no side: nothing.
std::optional<SideKind> side_of(Perspective perspective);

/// Whether the sides kept their first meaning, so that perspectives tell the side.
bool perspectives_tell_side(const std::vector<SideMeaning>& sides);

/// The one side that all of `perspectives` count for; nothing where they do not agree.
std::optional<Id<Constituency>> derived_side(const std::vector<Perspective>& perspectives,
                                             const std::vector<SideMeaning>& sides);

Result<SaidPerspectives> accept_perspectives(const PerspectivesForm& form,
                                             const std::vector<SideMeaning>& sides);

}  // namespace alongside::groups
