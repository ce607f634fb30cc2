// Who may do what with meetings.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::meetings::permissions {

inline const Permission arrange_meeting{
    WhoMay::every_member, say("Arrange a meeting, change when and where it is, and call it off")};
inline const Permission lead_meeting{WhoMay::every_member,
                                     say("Lead a meeting: begin and end it, and give turns")};
inline const Permission make_agenda{WhoMay::every_member,
                                    say("Propose what a meeting talks about, and put it in order")};
inline const Permission say_beforehand{
    WhoMay::every_member, say("Write words for a meeting beforehand, with or without their name")};

}  // namespace alongside::meetings::permissions
