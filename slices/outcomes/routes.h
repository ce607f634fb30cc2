// Handlers of outcomes; outcomes_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::outcomes {

Response list_page(const Request& request, Read& read);
Response agree_page(const Request& request, Read& read);
Response agree_outcome(const Request& request, Write& write);
Response outcome_page(const Request& request, Read& read);
Response numbers_table(const Request& request, Read& read);
Response say_number(const Request& request, Write& write);
Response bring_numbers(const Request& request, Database& database);
Response say_event(const Request& request, Write& write);
Response say_conclusion(const Request& request, Write& write);
Response correction_page(const Request& request, Read& read);
Response correct(const Request& request, Write& write);

}  // namespace alongside::outcomes
