// Answers to requests; passkeys_room.cpp says which.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside::passkeys {

Response own_page(const Request& request, Read& read);
Response begin_making(const Request& request, Database& database);
Response make(const Request& request, Write& write);
Response remove(const Request& request, Write& write);
Response sign_in_page(const Request& request, Read& read);
Response sign_in(const Request& request, Write& write);

}  // namespace alongside::passkeys
