// Handlers of search; search_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::search {

Response search_everywhere(const Request& request, Read& read);
Response search_group(const Request& request, Read& read);

}  // namespace alongside::search
