// Somebody who takes part on paper, in the made-up communities.
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::helping {

void demonstration(MadeUp& made_up);
/// For the access sweep alone: a member more would be counted in many cases.
void test_states(MadeUp& made_up);

}  // namespace alongside::helping
