// A made-up community, to look at and to try. Loaded only on request, and marked on each page.
#pragma once

#include <string>

#include "foundation/db/database.h"
#include "foundation/http/request.h"

namespace alongside {

/// Loads it into an empty database; leaves one that is set up alone. Throws CommandProblem where
/// the database holds a real community.
void load_demonstration(Database& database, const Site& site);

/// How to sign in as each of several people, for the terminal.
std::string demonstration_sign_ins(const std::string& base_url);

}  // namespace alongside
