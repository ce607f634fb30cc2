// Handlers of groups; groups_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

// group_routes.cpp
Response list_page(const Request& request, Read& read);
Response new_page(const Request& request, Read& read);
Response start_group(const Request& request, Write& write);
Response group_page(const Request& request, Read& read);
Response us_page(const Request& request, Read& read);
Response settings_page(const Request& request, Read& read);
Response save_settings(const Request& request, Write& write);
Response permissions_page(const Request& request, Read& read);

// member_routes.cpp
Response join(const Request& request, Write& write);
Response leave_page(const Request& request, Read& read);
Response leave(const Request& request, Write& write);
Response perspectives_page(const Request& request, Read& read);
Response save_own_perspectives(const Request& request, Write& write);
Response members_list_page(const Request& request, Read& read);
Response member_page(const Request& request, Read& read);
Response change_role(const Request& request, Write& write);
Response remove_member_page(const Request& request, Read& read);
Response remove_member(const Request& request, Write& write);

// request_routes.cpp
Response requests_page(const Request& request, Read& read);
Response ask_to_join(const Request& request, Write& write);
Response accept_join_request(const Request& request, Write& write);
Response decline_join_request(const Request& request, Write& write);

// invitation_routes.cpp
Response invitations_page(const Request& request, Read& read);
Response invite(const Request& request, Write& write);
Response stop_invitation_link(const Request& request, Write& write);
Response invitation_page(const Request& request, Read& read);
Response join_by_invitation(const Request& request, Write& write);
std::string welcome(Write& write, const Request& request, Id<people::Person> person,
                    std::string_view token);

// groups_room.cpp
Room room();

}  // namespace alongside::groups
