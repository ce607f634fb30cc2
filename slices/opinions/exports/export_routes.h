// Handlers of exports; opinions_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"
#include "foundation/work/try_gate.h"

namespace alongside::opinions {

Response export_of_question_page(const Request& request, Read& read);
/// Packed on a thread for slow things, one question at a time: who comes meanwhile is told (503).
Response export_of_question(const Request& request, Database& database);
/// Through which they go, one at a time.
TryGate& gate_of_exports();

}  // namespace alongside::opinions
