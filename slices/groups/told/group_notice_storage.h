// What notices of groups stand on.
#pragma once

#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups {

/// Each of 50 at most.
struct ToldRequest {
  Id<JoinRequest> id;
  Id<Group> group;
  std::string group_name;
  Openness openness = Openness::hidden;
  Id<people::Person> person;
  RequestState state = RequestState::waiting;
};
std::vector<ToldRequest> requests_told_of(Transaction& transaction,
                                          const std::vector<std::int64_t>& numbers);
struct OwnRole {
  Id<Group> group;
  std::string group_name;
  Role role = Role::member;
};
std::vector<OwnRole> own_roles(Transaction& transaction, Id<people::Person> person,
                               const std::vector<std::int64_t>& groups);
struct NamedGroup {
  Id<Group> id;
  std::string name;
};
std::vector<NamedGroup> groups_named(Transaction& transaction,
                                     const std::vector<std::int64_t>& groups);
}  // namespace alongside::groups
