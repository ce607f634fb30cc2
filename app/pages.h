// The few pages that belong to no slice, and the room that brings them.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"
#include "foundation/rooms/room.h"

namespace alongside {

Response help_page(const Request& request, Read& read);
/// For caretakers: when the last one was made.
Response backups_page(const Request& request, Read& read);
/// The same: whether all is well with the set-up.
Response doctor_page(const Request& request, Database& database);
Response about_page(const Request& request, Read& read);
/// Made of what each room says that it keeps (foundation/rooms/kept.h).
Response privacy_page(const Request& request, Read& read);
Response accessibility_page(const Request& request, Read& read);

Room house_room();

}  // namespace alongside
