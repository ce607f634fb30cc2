// What waits to be looked at before it is shown, over the kinds of all rooms.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/http/request.h"
#include "slices/moderation/matter_asking.h"

namespace alongside::moderation {

/// The kinds that this member may look at first.
std::vector<ContributionKind> kinds_looked_at(const Request& request, const groups::Member& member);
bool looks_first(const Request& request, const groups::Member& member);

/// A line for each group in which somebody may look and something waits.
void add_first_looks(Read& read, const Request& request, const std::vector<groups::Member>& members,
                     std::vector<Waiting>& waiting);

}  // namespace alongside::moderation
