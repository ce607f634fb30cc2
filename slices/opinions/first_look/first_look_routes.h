// Handlers of the group's choice to look first; opinions_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::opinions {

Response first_look_choice_page(const Request& request, Read& read);
Response choose_first_look(const Request& request, Write& write);

}  // namespace alongside::opinions
