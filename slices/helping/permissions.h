// Who may help somebody to take part without an account.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::helping::permissions {

/// Not for every member: whoever could add people by themselves could count several times.
inline const Permission add_person{
    WhoMay::chair_or_facilitator,
    say("Add somebody who takes part without an account, and help them. Everybody sees who helps")};

}  // namespace alongside::helping::permissions
