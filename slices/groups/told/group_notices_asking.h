// Telling people of their place in a group, and what a notice of it reads.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups {

std::vector<NoticeKind> group_notice_kinds();

/// Those who may answer it.
void tell_of_request(Write& write, const Group& group, Id<people::Person> person, Instant now);
enum class RequestAnswer { yes, no };
void tell_of_answer(Write& write, Id<Group> group, const JoinRequest& request, RequestAnswer answer,
                    Instant now);
void tell_of_role(Write& write, Id<Group> group, Id<people::Person> person, Instant now);
/// Once they are no member any more.
void tell_of_removal(Write& write, Id<Group> group, Id<people::Person> person, Instant now);

}  // namespace alongside::groups
