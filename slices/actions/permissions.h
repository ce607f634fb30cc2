// Who may do what with actions.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::actions::permissions {

inline const Permission make_action{
    WhoMay::every_member, say("Write down what the group will do, and ask others to do it")};
inline const Permission carry{
    WhoMay::every_member,
    say("Say yes to doing something, and how far it is; also of what nobody does")};
inline const Permission look_after{
    WhoMay::chair_or_facilitator,
    say("Say how far something is that others do, that it is done or dropped, and change it")};

}  // namespace alongside::actions::permissions
