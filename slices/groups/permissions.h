// The permissions that come with a group, and the rule that all rooms ask.
#pragma once

#include "foundation/base/permission.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

namespace permissions {
// What every member may do.
inline const Permission see_members{WhoMay::every_member, say("See who is in the group")};
inline const Permission invite{WhoMay::every_member, say("Invite people")};
inline const Permission see_requests{WhoMay::every_member, say("See who asks to join")};
inline const Permission decide_end{
    WhoMay::every_member, say("Agree that the group ends, or object, when somebody proposes it")};
inline const Permission leave{WhoMay::every_member, say("Leave the group, at any time")};
// The few things that are kept for some.
inline const Permission answer_requests{WhoMay::chair_or_facilitator,
                                        say("Say yes or no to people who ask to join")};
inline const Permission change_group{
    WhoMay::chair_or_facilitator,
    say("Change the group's name, purpose, ground rules, sides and who can find it")};
inline const Permission see_all_invitations{WhoMay::chair_facilitator_or_caretaker,
                                            say("See everybody's invitation links, and stop one")};
inline const Permission remove_member{WhoMay::chair_or_facilitator,
                                      say("Remove somebody from the group")};
inline const Permission name_roles{WhoMay::chair_or_all_without_one,
                                   say("Choose who is chair and who are facilitators")};
inline const Permission propose_end{WhoMay::chair_or_facilitator,
                                    say("Propose that the group ends")};
}  // namespace permissions

Message describe(WhoMay who);

/// What matters about the member who wants to do something.
struct Standing {
  Role role = Role::member;
  bool caretaker = false;
  bool group_has_chair = true;
};

bool may(const Standing& standing, const Permission& permission);
/// Only a chair removes a chair; nobody removes themselves (they leave).
bool may_remove(const Standing& standing, Role role_of_other);

}  // namespace alongside::groups
