// Handlers of people and of the community as a whole. Only app/routes.cpp includes this; its rows:
//
//   {Method::get, "/", people::front_page},
//   {Method::get, "/sign-in", people::sign_in_page},
//   {Method::post, "/sign-in", people::sign_in},
//   {Method::post, "/sign-out", people::sign_out},
//   {Method::get, "/sign-up", people::sign_up_page},
//   {Method::post, "/sign-up", people::sign_up},
//   {Method::get, "/me", people::own_page},
//   {Method::post, "/me", people::change_details},
//   {Method::post, "/me/passphrase", people::change_passphrase},
//   {Method::post, "/me/sign-out-everywhere", people::sign_out_everywhere},
//   {Method::get, "/me/data", people::own_data},
//   {Method::get, "/set-up/:token", people::set_up_page},
//   {Method::post, "/set-up/:token", people::set_up},
//   {Method::get, "/community", people::settings_page},
//   {Method::post, "/community", people::change_settings},
//   {Method::get, "/people/invitations", people::invitations_page},
//   {Method::post, "/people/invitations", people::make_invitation},
//   {Method::post, "/people/invitations/end", people::end_invitation},
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside::people {

/// Where there is no community yet: that. Signed in: on to the groups. Otherwise the welcome.
Response front_page(const Request& request, Read& read);

Response sign_in_page(const Request& request, Read& read);
/// Opens its own transactions: Argon2 is slow on purpose and must not hold one.
Response sign_in(const Request& request, Database& database);
Response sign_out(const Request& request, Write& write);

Response sign_up_page(const Request& request, Read& read);
Response sign_up(const Request& request, Database& database);

Response own_page(const Request& request, Read& read);
Response change_details(const Request& request, Write& write);
Response change_passphrase(const Request& request, Database& database);
Response sign_out_everywhere(const Request& request, Write& write);
Response own_data(const Request& request, Read& read);

/// 404 but for the link that the server printed.
Response set_up_page(const Request& request, Read& read);
Response set_up(const Request& request, Database& database);

/// For caretakers; 403 for others.
Response settings_page(const Request& request, Read& read);
Response change_settings(const Request& request, Write& write);
Response invitations_page(const Request& request, Read& read);
Response make_invitation(const Request& request, Write& write);
Response end_invitation(const Request& request, Write& write);

}  // namespace alongside::people
