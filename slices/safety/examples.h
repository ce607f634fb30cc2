// Safety in the made-up communities (foundation/rooms/made_up.h).
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::safety {

void demonstration(MadeUp& made_up);
void test_community(MadeUp& made_up);

}  // namespace alongside::safety
