// Members in the database: who is in a group, how they know the subject, their roles.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/groups/members/perspective_rule.h"
#include "slices/groups/records.h"

namespace alongside::groups {

/// The membership of somebody who may have none.
std::optional<Member> find_member(Transaction& transaction, const people::Visit& visit,
                                  Id<Group> group);

Role role_of(const Member& member);

struct NewMember {
  Id<Group> group;
  Id<people::Person> person;
  Role role = Role::member;
  std::optional<Id<Invitation>> invitation;  // Through which they came.
};
/// A person who is a member already stays as they are.
Id<Member> insert_member(Write& write, const NewMember& member, Instant now);

struct SomeMember {
  Id<Member> id;
  Id<people::Person> person;
};
/// Chairs first; `most` at most.
std::vector<SomeMember> some_members(Transaction& transaction, Id<Group> group, std::int64_t most);

void save_perspectives(Write& write, Id<Member> member, const SaidPerspectives& said, Instant now);

/// The member's own, for their own page. Nothing before they said any.
std::optional<SaidPerspectives> own_perspectives(Transaction& transaction, const Member& member);

/// Chair first, then facilitators, then by who joined first. `page` counts from 1.
MemberPage members_page(Transaction& transaction, const Member& member, std::int64_t page);

/// Somebody of the same group; not found otherwise.
OtherMember other_member(Transaction& transaction, const Member& member, Id<Member> id);

/// Of groups of a person, 50 at most: what the group itself has to do.
struct GroupNeeds {
  Id<Group> group;
  std::int64_t requests = 0;  // To join, not answered yet.
  bool has_chair = true;
  bool said_perspectives = true;
};
std::vector<GroupNeeds> needs_of_groups(Transaction& transaction, Id<people::Person> person,
                                        const std::vector<std::int64_t>& groups);

std::int64_t count_chairs(Transaction& transaction, Id<Group> group);
std::int64_t count_groups_chaired(Transaction& transaction, Id<people::Person> person);
void save_role(Write& write, const OtherMember& other, Role role);

/// Erases the membership with its perspectives, forgets whose their invitation links were, and that
/// they asked to join. The links stop, but for those of who leaves nobody behind: they are the only
/// way back in while the group rests.
enum class Links { stop, stay };
void erase_member(Write& write, Id<Group> group, Id<people::Person> person, Links links,
                  Instant now);

}  // namespace alongside::groups
