// Who may see what people need.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::needs::permissions {

inline const Permission see_needs{
    WhoMay::chair_or_facilitator,
    say("See what members need to take part, where they share it. Each of them sees who looked")};

}  // namespace alongside::needs::permissions
