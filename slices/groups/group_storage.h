// Groups in the database: their descriptions, sides and organisations, and the list of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/group_rule.h"
#include "slices/groups/groups.h"

namespace alongside::groups {

/// What a group says about itself.
struct Description {
  std::string purpose;
  std::string serves;
  std::string ground_rules;
};

struct StoredSide {
  Id<Constituency> id;
  SideKind kind = SideKind::own;
  std::string name;
};

Id<Group> insert_group(Write& write, const AcceptedGroup& group, Instant now);
void update_group(Write& write, const Member& member, const AcceptedGroup& group);

/// A group that everybody may see; a hidden one is not found.
std::optional<Group> find_seen_group(Transaction& transaction, Id<Group> id);
Description description(Transaction& transaction, const Group& group);
std::vector<std::string> organisations(Transaction& transaction, const Group& group);
std::vector<StoredSide> sides(Transaction& transaction, const Group& group);

/// My groups first, then those that everybody may see: one list, cut into pages.
struct ListedGroup {
  Id<Group> id;
  std::string name;
  Openness openness = Openness::listed;
  std::string purpose;
};
struct GroupList {
  std::vector<ListedGroup> mine;
  std::vector<ListedGroup> others;
  std::int64_t total = 0;
};
/// `person` is nothing for a stranger. `page` counts from 1.
GroupList list_groups(Transaction& transaction, std::optional<Id<people::Person>> person,
                      std::int64_t page);

}  // namespace alongside::groups
