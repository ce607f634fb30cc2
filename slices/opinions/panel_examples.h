// The panel of the demonstration: enough people for an opinion map with groups, and how it grew.
#pragma once

#include "foundation/rooms/made_up.h"

namespace alongside::opinions {

/// A group with a question that about 60 people answered over some weeks. Those who can sign in
/// are among them; the first two lead it.
void add_panel_of_demonstration(MadeUp& made_up);

}  // namespace alongside::opinions
