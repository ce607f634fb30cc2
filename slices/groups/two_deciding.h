// Where two members decide something together: of different sides, where the group has them.
#pragma once

#include <cstdint>
#include <optional>

#include "foundation/base/id.h"
#include "foundation/base/result.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

/// Whom a decision needs. In a group of `limits::fewest_shown_people` or more in which members of
/// two sides show what they count for, two such members of different sides decide: no side decides
/// over the head of another. Else any two members. It never tells of a side that is hidden.
struct Deciding {
  std::int64_t members = 0;
  std::int64_t sides_shown = 0;  // Sides of which somebody shows that they count for it.
};
bool needs_two_sides(const Deciding& deciding);

/// The side of somebody, as far as they show it to the group.
using ShownSide = std::optional<Id<Constituency>>;
/// Nothing where this member may agree to what `proposer` proposed; a problem of "" else.
Problems problems_of_agreeing(const Deciding& deciding, const ShownSide& proposer,
                              const ShownSide& own);
/// The same for who wants to propose it.
Problems problems_of_proposing(const Deciding& deciding, const ShownSide& own);

}  // namespace alongside::groups
