// The pictures of the made-up communities (foundation/rooms/made_up.h).
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::files {

/// `{group_picture}` of group 1, `{linked}` that leads to it by itself, and the `{portrait}` that
/// Asha is shown by.
void test_states(MadeUp& made_up);

}  // namespace alongside::files
