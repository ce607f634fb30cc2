// The few pages that belong to no slice.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {

Response about_page(const Request& request, Read& read);
Response accessibility_page(const Request& request, Read& read);

}  // namespace alongside
