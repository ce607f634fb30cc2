// Handlers of groups. Only app/routes.cpp includes this. Its rows in the list of routes:
//
//   {Method::get, "/groups", groups::list_page},
//   {Method::get, "/groups/new", groups::new_page},
//   {Method::post, "/groups/new", groups::start_group},
//   {Method::get, "/groups/:group", groups::group_page},
//   {Method::get, "/groups/:group/settings", groups::settings_page},
//   {Method::post, "/groups/:group/settings", groups::save_settings},
//   {Method::get, "/groups/:group/permissions", groups::permissions_page},
//   {Method::post, "/groups/:group/join", groups::join},
//   {Method::get, "/groups/:group/leave", groups::leave_page},
//   {Method::post, "/groups/:group/leave", groups::leave},
//   {Method::get, "/groups/:group/me", groups::perspectives_page},
//   {Method::post, "/groups/:group/me", groups::save_own_perspectives},
//   {Method::get, "/groups/:group/members", groups::members_list_page},
//   {Method::get, "/groups/:group/members/:member", groups::member_page},
//   {Method::post, "/groups/:group/members/:member/role", groups::change_role},
//   {Method::get, "/groups/:group/members/:member/remove", groups::remove_member_page},
//   {Method::post, "/groups/:group/members/:member/remove", groups::remove_member},
//   {Method::get, "/groups/:group/requests", groups::requests_page},
//   {Method::post, "/groups/:group/requests", groups::ask_to_join},
//   {Method::post, "/groups/:group/requests/:request/accept", groups::accept_join_request},
//   {Method::post, "/groups/:group/requests/:request/decline", groups::decline_join_request},
//   {Method::get, "/groups/:group/invitations", groups::invitations_page},
//   {Method::post, "/groups/:group/invitations", groups::invite},
//   {Method::post, "/groups/:group/invitations/:invitation/stop", groups::stop_invitation_link},
//   {Method::get, "/join/:token", groups::invitation_page},
//   {Method::post, "/join/:token", groups::join_by_invitation},
#pragma once

#include "foundation/http/router.h"

namespace alongside::groups {

// group_routes.cpp
Response list_page(const Request& request, Read& read);
Response new_page(const Request& request, Read& read);
Response start_group(const Request& request, Write& write);
Response group_page(const Request& request, Read& read);
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

}  // namespace alongside::groups
