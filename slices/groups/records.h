// What the database holds of groups, as plain data: storage fills it and pages show it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "slices/groups/joining/joining_rule.h"
#include "slices/groups/terms.h"

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

/// A member as every member may see them: perspectives and side are empty where they are for
/// their owner alone, and then never leave the database.
struct SeenMember {
  Id<Member> id;
  Id<people::Person> person;
  Role role = Role::member;
  SeenBy seen_by = SeenBy::only_me;
  std::string own_words;
  std::optional<Id<Constituency>> side;
};
struct SeenPerspective {
  Id<Member> member;
  Perspective perspective = Perspective::uses_service;
};
struct MemberPage {
  std::vector<SeenMember> members;
  std::vector<SeenPerspective> perspectives;
};

/// Somebody else of the same group.
struct OtherMember {
  Id<Member> id;
  Id<people::Person> person;
  Role role = Role::member;
};

/// How many members count for a side.
struct SideCount {
  Id<Constituency> side;
  std::int64_t people = 0;
};

struct Invitation {
  Id<Invitation> id;
  Id<Group> group;
  std::optional<Id<people::Person>> invited_by;  // Nothing: somebody who has left the group.
  Instant expires_at{};
  std::int64_t most_uses = 1;
  std::int64_t uses = 0;
  std::optional<Instant> stopped_at;

  InvitationTerms terms() const { return {expires_at, most_uses, uses, stopped_at}; }
};

struct JoinRequest {
  Id<JoinRequest> id;
  Id<people::Person> person;
  std::string note;
  Instant asked_at{};
  RequestState state = RequestState::waiting;
  std::string answer;  // What the group said with a no.
};

}  // namespace alongside::groups
