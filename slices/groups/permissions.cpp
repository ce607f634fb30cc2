#include "slices/groups/permissions.h"

namespace alongside::groups {

Message describe(WhoMay who) {
  switch (who) {
    case WhoMay::every_member:
      return say("Every member");
    case WhoMay::chair_or_facilitator:
      return say("The chair or a facilitator");
    case WhoMay::chair_facilitator_or_caretaker:
      return say("The chair, a facilitator, or a caretaker of the community who is a member");
    case WhoMay::chair_or_all_without_one:
      return say("The chair. While the group has no chair, every member");
  }
  return say("Every member");
}

bool may(const Standing& standing, const Permission& permission) {
  const bool chair = standing.role == Role::chair;
  const bool leads = chair || standing.role == Role::facilitator;
  switch (permission.who) {
    case WhoMay::every_member:
      return true;
    case WhoMay::chair_or_facilitator:
      return leads;
    case WhoMay::chair_facilitator_or_caretaker:
      return leads || standing.caretaker;
    case WhoMay::chair_or_all_without_one:
      return chair || !standing.group_has_chair;
  }
  return false;
}

bool may_remove(const Standing& standing, Role role_of_other) {
  if (role_of_other == Role::chair && standing.role != Role::chair) return false;
  return may(standing, permissions::remove_member);
}

}  // namespace alongside::groups
