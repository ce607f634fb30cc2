// Handlers of people and of the community as a whole; people_room.cpp lists them.
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
Response second_step_page(const Request& request, Read& read);
Response sign_in_with_code(const Request& request, Write& write);
Response sessions_page(const Request& request, Read& read);
Response end_one_session(const Request& request, Write& write);
Response codes_page(const Request& request, Read& read);
Response start_codes(const Request& request, Database& database);
Response confirm_codes(const Request& request, Write& write);
Response change_codes(const Request& request, Write& write);
Response sign_out(const Request& request, Write& write);

Response sign_up_page(const Request& request, Read& read);
Response sign_up(const Request& request, Database& database);

Response own_page(const Request& request, Read& read);
Response change_details(const Request& request, Database& database);
Response change_passphrase(const Request& request, Database& database);
Response sign_out_everywhere(const Request& request, Write& write);
Response own_data(const Request& request, Read& read);
Response own_data_in_every_form(const Request& request, Read& read);

/// Language, size, colours: for everybody, also before signing in.
Response reading_page(const Request& request, Read& read);
Response save_reading(const Request& request, Write& write);

/// 404 but for the link that the server printed.
Response set_up_page(const Request& request, Read& read);
Response set_up(const Request& request, Database& database);

/// For caretakers; 403 for others.
Response settings_page(const Request& request, Read& read);
Response change_settings(const Request& request, Write& write);
Response jobs_page(const Request& request, Read& read);
Response try_jobs_again(const Request& request, Write& write);
Response invitations_page(const Request& request, Read& read);
Response make_invitation_link(const Request& request, Write& write);
Response end_invitation_link(const Request& request, Write& write);

}  // namespace alongside::people
