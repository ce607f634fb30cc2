// Who may do what with decisions.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::decisions::permissions {

inline const Permission propose{WhoMay::every_member,
                                say("Write proposals, suggest changes to them and ask questions")};
inline const Permission answer{WhoMay::every_member, say("Answer when the group decides")};
inline const Permission look_after{
    WhoMay::chair_or_facilitator,
    say("Look after a proposal of somebody else: change its words and put it to the group")};
inline const Permission set_notice{
    WhoMay::chair_or_facilitator,
    say("Say how many days a proposal must be known before the group decides")};

}  // namespace alongside::decisions::permissions
