// Requests to join in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups {

/// Asks, or asks again after a no.
void save_request(Write& write, const Group& group, Id<people::Person> person,
                  std::string_view note, Instant now);
std::optional<JoinRequest> own_request(Transaction& transaction, const Group& group,
                                       Id<people::Person> person);

std::vector<JoinRequest> waiting_requests(Transaction& transaction, const Member& member,
                                          std::int64_t page);
std::int64_t count_waiting_requests(Transaction& transaction, const Member& member);
/// One of the member's group; not found otherwise.
JoinRequest find_request(Transaction& transaction, const Member& member, Id<JoinRequest> id);
void decline_request(Write& write, const JoinRequest& request, std::string_view answer);
/// Once the person is in the group, by whatever way.
void forget_request(Write& write, Id<Group> group, Id<people::Person> person);

}  // namespace alongside::groups
