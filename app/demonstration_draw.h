// A draw of the demonstration: its people have come forward, and some are missing.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "slices/groups/groups.h"
#include "slices/people/people.h"

namespace alongside {

/// `chair` begins it. Nobody in its pool is a person of the demonstration.
void add_demonstration_draw(Write& write, const Site& site, Id<groups::Group> group,
                            Id<people::Person> chair, Instant now);

}  // namespace alongside
