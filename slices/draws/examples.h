// The draws of the made-up communities (foundation/rooms/made_up.h).
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::draws {

void demonstration(MadeUp& made_up);
void test_community(MadeUp& made_up);
/// Draws that went further, for the access sweep: `{open}` is published and waits for its seed,
/// `{drawn}` has places; `{open_code}` and `{drawn_code}` stand behind `/draws/`.
void test_states(MadeUp& made_up);

}  // namespace alongside::draws
