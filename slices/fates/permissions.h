// Who may do what with answers to what people said.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::fates::permissions {

inline const Permission say_fate{WhoMay::every_member,
                                 say("Say what became of what somebody said, or take it on")};
inline const Permission set_answers{
    WhoMay::chair_or_facilitator,
    say("Set how soon an answer is due, and publish what became of things")};

}  // namespace alongside::fates::permissions
