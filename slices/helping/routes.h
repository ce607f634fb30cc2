// Answers to requests; helping_room.cpp says which.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside::helping {

Response list_page(const Request& request, Read& read);
Response new_page(const Request& request, Read& read);
Response add_person(const Request& request, Write& write);
Response take_over(const Request& request, Write& write);
Response give_new_code(const Request& request, Write& write);
Response agreement_page(const Request& request, Read& read);
Response agree_again(const Request& request, Write& write);
Response stop_helping(const Request& request, Write& write);
Response remove_person(const Request& request, Write& write);

}  // namespace alongside::helping
