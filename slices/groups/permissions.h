// Who may do what in a group: one list. Rules ask it, and the page 'Who may do what' is made of
// it, so that the page and the rule cannot differ.
#pragma once

#include <vector>

#include "foundation/base/message.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

enum class Permission {
  // What every member may do.
  ask_question,
  put_forward_statement,
  answer_statements,
  see_results,
  watch_selection,
  see_members,
  invite,
  see_requests,
  leave,
  // The few things that are kept for some.
  answer_requests,
  change_group,
  see_all_invitations,
  close_question,
  remove_statement,
  organise_selection,
  remove_member,
  name_roles,
};

enum class Who {
  every_member,
  chair_or_facilitator,
  chair_facilitator_or_caretaker,  // The caretaker must be a member of the group too.
  chair_or_all_without_one,        // Nobody is stuck when the only chair leaves.
};

/// What matters about the member who wants to do something.
struct Standing {
  Role role = Role::member;
  bool caretaker = false;
  bool group_has_chair = true;
};

struct PermissionLine {
  Permission permission;
  Who who;
  Message what;  // Begins so that it follows "may": "ask the group a question".
};

/// Every permission, in the order the page shows them.
const std::vector<PermissionLine>& permission_lines();
Who who_may(Permission permission);
Message describe(Who who);

bool may(const Standing& standing, Permission permission);
/// Only a chair removes a chair; nobody removes themselves (they leave).
bool may_remove(const Standing& standing, Role role_of_other);

}  // namespace alongside::groups
