// Handlers of actions; actions_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::actions {

Response list_page(const Request& request, Read& read);
Response new_page(const Request& request, Read& read);
Response make_action(const Request& request, Write& write);
Response action_page(const Request& request, Read& read);
Response change_page(const Request& request, Read& read);
Response change(const Request& request, Write& write);
Response how_far_page(const Request& request, Read& read);
Response say_how_far(const Request& request, Write& write);
Response end_page(const Request& request, Read& read);
Response say_end(const Request& request, Write& write);

Response offer_page(const Request& request, Read& read);
Response offer_to(const Request& request, Write& write);
Response take_action_on(const Request& request, Write& write);
Response let_action_go(const Request& request, Write& write);

}  // namespace alongside::actions
