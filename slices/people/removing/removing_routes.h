// Handlers of removing an account, and of naming caretakers; people_room.cpp lists them.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside::people {

Response removing_page(const Request& request, Read& read);
/// Opens its own transactions: Argon2 is slow on purpose and must not hold one.
Response remove_account(const Request& request, Database& database);
Response removed_page(const Request& request, Read& read);

/// For caretakers; 403 for others.
Response caretakers_page(const Request& request, Read& read);
Response make_caretaker(const Request& request, Write& write);
Response answer_as_caretaker(const Request& request, Write& write);

}  // namespace alongside::people
