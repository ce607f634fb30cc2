// What the record keeps of those who look after the community, and that accounts are erased.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::people::acts {

inline const ActKind set_up{"community_set_up", say("The community was set up")};
inline const ActKind settings_changed{"community_settings_changed",
                                      say("The community's settings were changed")};
inline const ActKind caretaker_asked{"caretaker_asked",
                                     say("Somebody was asked to be a caretaker")};
inline const ActKind caretaker_made{"caretaker_made", say("Somebody became a caretaker")};
inline const ActKind link_made{"sign_up_link_made", say("A link to make accounts was made")};
inline const ActKind link_ended{"sign_up_link_ended", say("A link to make accounts was ended")};
inline const ActKind work_tried_again{"work_tried_again",
                                      say("Work in the background was tried again")};
/// Names nobody: they are gone.
inline const ActKind account_removed{"account_removed", say("Somebody removed their account")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&set_up,    &settings_changed, &caretaker_asked,  &caretaker_made,
          &link_made, &link_ended,       &work_tried_again, &account_removed};
}

}  // namespace alongside::people::acts
