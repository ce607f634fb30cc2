// Why somebody has a part in a group and until when, in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/groups/roles/role_rule.h"

namespace alongside::groups {

/// Of a group, by who ends first; 100 at most.
std::vector<RoleTerm> role_terms(Transaction& transaction, Id<Group> group);
/// With a part that ends, or none where they have none.
void save_role_term(Write& write, Id<Group> group, Id<Member> member, const GivenRole& given,
                    Instant now);

/// Members whose part ends, or ends soon and nobody said so; 20 at most.
std::vector<std::int64_t> parts_to_end(Transaction& transaction, Instant now);
/// What is due of it at `now`: says that it ends soon, or ends it.
void end_part(Write& write, Id<Member> member, Instant now);

}  // namespace alongside::groups
