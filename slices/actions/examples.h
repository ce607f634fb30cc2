// What actions add to the made-up communities.
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::actions {

void demonstration(MadeUp& made_up);
void test_community(MadeUp& made_up);

}  // namespace alongside::actions
