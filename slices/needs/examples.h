// Access needs in the made-up community (foundation/rooms/made_up.h).
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::needs {

void demonstration(MadeUp& made_up);

}  // namespace alongside::needs
