// Who may pass something although a side was against it.
#pragma once

#include <optional>
#include <vector>

#include "slices/decisions/deciding/round.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

/// Nothing where this member may propose it, or agree to who did. Two decide, as everywhere in the
/// house (groups/two_deciding.h), both of them members, and of their side, since the round began;
/// and where two sides are needed one of the two is of a side that was against it.
Problems problems_of_passing(Transaction& transaction, const groups::Member& member,
                             const Round& round, const std::vector<RoundSide>& sides,
                             const std::optional<Knowing>& knowing);

}  // namespace alongside::decisions
