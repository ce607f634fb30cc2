// Who may do what with contributions of others.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::moderation::permissions {

inline const Permission report{WhoMay::every_member,
                               say("Report what somebody said; nobody learns who did")};
inline const Permission decide{
    WhoMay::every_member,
    say("Decide with one other member about what somebody said: that it stays, gets a note, other "
        "words, or is taken out. Nobody does so alone")};

}  // namespace alongside::moderation::permissions
