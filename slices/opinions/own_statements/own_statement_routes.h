// Handlers for authors of statements; opinions_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::opinions {

Response own_statement_form_page(const Request& request, Read& read);
Response show_own_statement(const Request& request, Write& write);
Response change_own_statement(const Request& request, Write& write);
Response withdraw_own_statement(const Request& request, Write& write);

}  // namespace alongside::opinions
