// Groups in the database: their descriptions, sides and organisations, and the list of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/group_rule.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups {

Id<Group> insert_group(Write& write, const AcceptedGroup& group, Instant now);
void update_group(Write& write, const Member& member, const AcceptedGroup& group);

/// A group that everybody may see; a hidden one is not found.
std::optional<Group> find_seen_group(Transaction& transaction, Id<Group> id);
Description description(Transaction& transaction, const Group& group);
std::vector<std::string> organisations(Transaction& transaction, const Group& group);
std::vector<StoredSide> sides(Transaction& transaction, const Group& group);

/// `person` is nothing for a stranger. `page` counts from 1.
GroupList list_groups(Transaction& transaction, std::optional<Id<people::Person>> person,
                      std::int64_t page);

}  // namespace alongside::groups
