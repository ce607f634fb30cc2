// Pages of members: my perspectives, who is in the group, roles, leaving.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "foundation/html/portrait.h"
#include "slices/groups/groups.h"
#include "slices/groups/members/perspective_rule.h"
#include "slices/groups/records.h"
#include "slices/groups/roles/role_rule.h"

namespace alongside::groups::pages {

Message perspective_name(Perspective perspective);
Message role_name(Role role);

/// As they chose to be shown to `asker`'s group.
void show_portrait(Html& html, const Member& asker, Id<Member> member, std::string_view name,
                   const std::optional<people::Portrait>& portrait, html::PortraitShown::Size size);

struct PerspectivesShown {
  const Member& member;
  const PerspectivesForm& form;
  const std::vector<StoredSide>& sides;
  bool ticks_tell_side = false;  // perspectives_tell_side
  std::optional<Message> notice;
};
std::string perspectives(const html::Frame& frame, const PerspectivesShown& shown,
                         const Problems& problems);

/// Somebody as members may see them.
struct PersonShown {
  std::optional<RoleTerm> term = {};  // Of a chair or facilitator, where an end is set.
  Id<Member> id;
  std::string name;
  std::string pronouns;
  std::optional<people::Portrait> portrait;
  Role role = Role::member;
  std::vector<Perspective> perspectives;  // Empty where their owner keeps them.
  std::string own_words;
  std::string side;
};
struct MembersShown {
  const Member& member;
  std::vector<PersonShown> people;
  std::int64_t total = 0;
  std::int64_t page = 1;
  bool may_change = false;  // Roles, or who is in the group.
  bool chair_is_professional = false;
  /// Of each side, in their order; empty where the group is too small to say.
  std::vector<std::pair<std::string, Message>> side_counts;
  std::optional<Message> notice;
};
std::string members(const html::Frame& frame, const MembersShown& shown);

struct OtherShown {
  const Member& member;
  OtherMember other;
  std::string name;
  std::optional<people::Portrait> portrait;
  bool may_name_roles = false;
  bool may_remove = false;
  std::optional<RoleTerm> term = {};
  RoleForm form = {};  // As it stands, or as it was typed.
};
std::string other(const html::Frame& frame, const OtherShown& shown, const Problems& problems);
std::string remove_other(const html::Frame& frame, const OtherShown& shown);

/// What the group would be without its only chair.
enum class Without { a_chair, anybody };
std::string leave(const html::Frame& frame, const Member& member, std::optional<Without> without);

}  // namespace alongside::groups::pages
