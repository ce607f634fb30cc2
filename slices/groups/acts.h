// What the record keeps of a group's own acts: who was given what part, who was taken out, each use
// of a permission that changes something.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::groups::acts {

inline const ActKind group_started{"group_started", say("The group was started")};
inline const ActKind settings_changed{"group_settings_changed",
                                      say("The group's settings were changed")};
inline const ActKind made_chair{"member_made_chair", say("Somebody was made a chair")};
inline const ActKind made_facilitator{"member_made_facilitator",
                                      say("Somebody was made a facilitator")};
inline const ActKind made_member{"member_without_role",
                                 say("Somebody's part as chair or facilitator ended")};
inline const ActKind member_removed{"member_removed", say("Somebody was taken out of the group")};
inline const ActKind link_made{"invitation_link_made", say("A link to invite people was made")};
inline const ActKind link_stopped{"invitation_link_stopped",
                                  say("A link to invite people was ended")};
inline const ActKind let_in{"join_request_accepted", say("Somebody who asked to join was let in")};
/// Nobody is named: that somebody asked is theirs to tell.
inline const ActKind turned_down{"join_request_declined",
                                 say("Somebody who asked to join was told no")};
inline const ActKind end_proposed{"group_end_proposed", say("Ending the group was proposed")};
inline const ActKind end_agreed{"group_end_agreed", say("Ending the group was agreed")};
inline const ActKind end_objected{"group_end_objected",
                                  say("Somebody objected to ending the group")};
/// Of the community's: the group is gone.
inline const ActKind group_erased{"group_erased", say("A group that had ended was erased")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&group_started,  &settings_changed, &made_chair,   &made_facilitator, &made_member,
          &member_removed, &link_made,        &link_stopped, &let_in,           &turned_down,
          &end_proposed,   &end_agreed,       &end_objected, &group_erased};
}

}  // namespace alongside::groups::acts
