// Handlers of the opinion map; opinions_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"
#include "slices/opinions/map/map_live.h"

namespace alongside::opinions {

// map_routes.cpp
Response map_of_question_page(const Request& request, Read& read);
Response map_of_question_live(const Request& request, Read& read);
/// A piece of page for the script: where the one who asks is on the map as it is now.
Response own_place_on_map(const Request& request, Read& read);
Response report_of_map(const Request& request, Read& read);

// map_name_routes.cpp
Response name_group(const Request& request, Write& write);
Response back_name(const Request& request, Write& write);

}  // namespace alongside::opinions
