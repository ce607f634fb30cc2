// What a group's beginning adds to the made-up communities.
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::design_stage {

void demonstration(MadeUp& made_up);
void test_community(MadeUp& made_up);

}  // namespace alongside::design_stage
