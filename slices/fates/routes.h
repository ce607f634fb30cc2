// Handlers of fates; fates_room.cpp lists them.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/http/router.h"
#include "foundation/rooms/contribution.h"
#include "slices/groups/groups.h"

namespace alongside::fates {

Response fates_of_group(const Request& request, Read& read);
Response fates_of_group_table(const Request& request, Read& read);
Response fates_of_whole(const Request& request, Read& read);
Response fates_of_whole_table(const Request& request, Read& read);

Response fate_page(const Request& request, Read& read);
Response say_fate(const Request& request, Write& write);
Response take_fate_on(const Request& request, Write& write);
Response let_fate_go(const Request& request, Write& write);

Response fate_settings_page(const Request& request, Read& read);
Response save_fate_settings(const Request& request, Write& write);
Response publish_fates_page(const Request& request, Read& read);
Response publish_fates(const Request& request, Write& write);
Response stop_publishing_fates(const Request& request, Write& write);

Response published_groups(const Request& request, Read& read);
Response published_page(const Request& request, Read& read);
Response published_table(const Request& request, Read& read);

/// What a member has taken on.
std::vector<Waiting> waiting_fates(Read& read, const Request& request,
                                   const std::vector<groups::Member>& members);
/// What stands beside contributions on the pages of their own rooms.
std::vector<Aside> fates_beside(Read& read, const groups::Member& member, const AsidesAsked& asked);

}  // namespace alongside::fates
