// Who may do what with a group's beginning.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::design_stage::permissions {

inline const Permission write_parts{
    WhoMay::every_member, say("Write and mend the texts of 'Beginning well', and put earlier "
                              "versions back")};
inline const Permission say_of_oneself{
    WhoMay::every_member,
    say("Say what they bring, and share what they may be assuming, or take it back")};

inline const Permission leave_lesson{WhoMay::every_member,
                                     say("Leave a lesson for the next group, with their name or "
                                         "without")};

}  // namespace alongside::design_stage::permissions
