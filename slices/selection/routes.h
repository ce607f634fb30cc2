// Handlers of draws. Only app/routes.cpp includes this. Its rows in the list of routes:
//
//   {Method::get, "/groups/:group/selections", selection::list_page},
#pragma once

#include "foundation/http/router.h"

namespace alongside::selection {

// selection_routes.cpp
Response list_page(const Request& request, Read& read);

}  // namespace alongside::selection
