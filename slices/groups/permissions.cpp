#include "slices/groups/permissions.h"

#include <algorithm>
#include <cassert>

namespace alongside::groups {

const std::vector<PermissionLine>& permission_lines() {
  using enum Permission;
  using enum Who;
  static const std::vector<PermissionLine> lines{
      {ask_question, every_member, say("Ask the group a question")},
      {put_forward_statement, every_member, say("Put forward a statement")},
      {answer_statements, every_member, say("Answer statements, and change an answer")},
      {see_results, every_member, say("See the results of every question")},
      {watch_selection, every_member, say("Watch every draw of places, and see who is missing")},
      {see_members, every_member, say("See who is in the group")},
      {invite, every_member, say("Invite people")},
      {see_requests, every_member, say("See who asks to join")},
      {leave, every_member, say("Leave the group, at any time")},
      {answer_requests, chair_or_facilitator, say("Say yes or no to people who ask to join")},
      {change_group, chair_or_facilitator,
       say("Change the group's name, purpose, ground rules, sides and who can find it")},
      {see_all_invitations, chair_facilitator_or_caretaker,
       say("See everybody's invitation links, and stop one")},
      {close_question, chair_or_facilitator, say("Close a question early")},
      {remove_statement, chair_or_facilitator, say("Take down a statement that does harm")},
      {organise_selection, chair_or_facilitator, say("Prepare a draw of places, and lead it")},
      {remove_member, chair_or_facilitator, say("Remove somebody from the group")},
      {name_roles, chair_or_all_without_one, say("Choose who is chair and who are facilitators")},
  };
  return lines;
}

Who who_may(Permission permission) {
  const auto& lines = permission_lines();
  const auto line = std::ranges::find(lines, permission, &PermissionLine::permission);
  assert(line != lines.end());
  return line->who;
}

Message describe(Who who) {
  switch (who) {
    case Who::every_member:
      return say("Every member");
    case Who::chair_or_facilitator:
      return say("The chair or a facilitator");
    case Who::chair_facilitator_or_caretaker:
      return say("The chair, a facilitator, or a caretaker of the community who is a member");
    case Who::chair_or_all_without_one:
      return say("The chair. While the group has no chair, every member");
  }
  return say("Every member");
}

bool may(const Standing& standing, Permission permission) {
  const bool chair = standing.role == Role::chair;
  const bool leads = chair || standing.role == Role::facilitator;
  switch (who_may(permission)) {
    case Who::every_member:
      return true;
    case Who::chair_or_facilitator:
      return leads;
    case Who::chair_facilitator_or_caretaker:
      return leads || standing.caretaker;
    case Who::chair_or_all_without_one:
      return chair || !standing.group_has_chair;
  }
  return false;
}

bool may_remove(const Standing& standing, Role role_of_other) {
  if (role_of_other == Role::chair && standing.role != Role::chair) return false;
  return may(standing, Permission::remove_member);
}

}  // namespace alongside::groups
