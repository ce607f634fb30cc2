// What waits to be looked at: those who may look are told, and what nobody decided about is shown.
#pragma once

#include "foundation/rooms/room.h"

namespace alongside::opinions {

JobKind held_statements_job(const Site& site);

}  // namespace alongside::opinions
