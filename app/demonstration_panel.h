// The panel of the demonstration: enough people for an opinion map with groups, and how it grew.
#pragma once

#include <vector>

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "slices/people/people.h"

namespace alongside {

/// A group with a question that about 60 people answered over some weeks. `known` are the people
/// who can sign in; those after the first two answered too.
void load_demonstration_panel(Database& database, const Site& site, Instant now,
                              const std::vector<Id<people::Person>>& known);

}  // namespace alongside
