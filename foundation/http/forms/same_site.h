// Whether a request comes from a page of this site: by what browsers say of its origin.
#pragma once

#include <string>

#include "foundation/http/request.h"

namespace alongside {

/// False where Sec-Fetch-Site or Origin names another site. Both absent is let through: then the
/// form token decides.
bool comes_from_this_site(const Request& request);

/// Path and query of the request, escaped again.
std::string target_of(const Request& request);

/// Where to come back to after signing in: the request itself, or the page its form stood on.
std::string return_path(const Request& request);

}  // namespace alongside
