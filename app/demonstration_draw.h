// Draws of the demonstration: in one people have come forward and some are missing; another is
// published, and waits for its seed in public.
#pragma once

#include <vector>

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "slices/groups/groups.h"
#include "slices/people/people.h"

namespace alongside {

/// `chair` begins it. Nobody in its pool is a person of the demonstration.
void add_demonstration_draw(Write& write, const Site& site, Id<groups::Group> group,
                            Id<people::Person> chair, Instant now);

/// The draw that can be watched: two of `known` have put in their part of the seed.
void load_demonstration_public_draw(Database& database, const Site& site, Instant now,
                                    const std::vector<Id<people::Person>>& known);

}  // namespace alongside
