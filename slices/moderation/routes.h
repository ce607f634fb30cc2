// Handlers of moderation; moderation_room.cpp lists them.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/http/router.h"
#include "foundation/rooms/contribution.h"
#include "slices/groups/groups.h"

namespace alongside::moderation {

Response care_of_group(const Request& request, Read& read);
Response matter_of_group(const Request& request, Read& read);
Response propose_outcome(const Request& request, Write& write);
Response agree_to_outcome(const Request& request, Write& write);
Response answer_as_author(const Request& request, Write& write);
Response report_form_page(const Request& request, Read& read);
Response report_contribution(const Request& request, Write& write);
Response first_look_of_group(const Request& request, Read& read);
Response show_looked_at(const Request& request, Write& write);
Response distressing_page(const Request& request, Read& read);
Response choose_distressing(const Request& request, Write& write);

std::vector<Waiting> waiting_matters(Read& read, const Request& request,
                                     const std::vector<groups::Member>& members);
std::vector<Aside> care_beside(Read& read, const groups::Member& member, const AsidesAsked& asked);

}  // namespace alongside::moderation
