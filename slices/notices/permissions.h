// Who may do what with notices.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::notices::permissions {

inline const Permission print_notices{
    WhoMay::chair_or_facilitator,
    say("Print news for members who want it on paper, and so see what it says")};

}  // namespace alongside::notices::permissions
