// Who may do what about worries.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::safety::permissions {

inline const Permission share_worry{WhoMay::every_member,
                                    say("Share a worry about somebody's safety")};
inline const Permission name_contacts{
    WhoMay::chair_or_facilitator,
    say("Ask members to be there when somebody is worried, and set how soon they look")};

}  // namespace alongside::safety::permissions
