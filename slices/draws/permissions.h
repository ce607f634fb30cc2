// Who may do what with draws.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::draws::permissions {

inline const Permission watch_draws{WhoMay::every_member,
                                    say("Watch every draw of places, and see who is missing")};
inline const Permission organise_draws{WhoMay::chair_or_facilitator,
                                       say("Prepare a draw of places, and lead it")};

}  // namespace alongside::draws::permissions
