// Who may vouch.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::vouching::permissions {

inline const Permission vouch{
    WhoMay::every_member,
    say("Vouch for a member who forgot their passphrase, when you are beside them")};

}  // namespace alongside::vouching::permissions
