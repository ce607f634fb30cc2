// Handlers that set a draw up; draws_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::draws {

// selection_routes.cpp
Response list_page(const Request& request, Read& read);
Response new_page(const Request& request, Read& read);
Response start_selection(const Request& request, Write& write);
Response home_page(const Request& request, Read& read);
Response change_page(const Request& request, Read& read);
Response change_settings(const Request& request, Write& write);
Response delete_page(const Request& request, Read& read);
Response delete_now(const Request& request, Write& write);

// pool_routes.cpp
Response pool_came_in_page(const Request& request, Read& read);
Response bring_page(const Request& request, Read& read);
Response bring_pool(const Request& request, Database& database);

// reference_routes.cpp
Response who_is_missing(const Request& request, Read& read);
Response shares_page(const Request& request, Read& read);
Response change_shares(const Request& request, Database& database);
Response bring_shares(const Request& request, Database& database);

// quota_routes.cpp
Response quotas_page(const Request& request, Read& read);
Response change_quotas(const Request& request, Write& write);
Response check_page(const Request& request, Database& database);
Response look_over_page(const Request& request, Read& read);

}  // namespace alongside::draws
