// Handlers of files; files_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::files {

// own_picture_routes.cpp
Response own_picture_page(const Request& request, Read& read);
/// Opens its own transactions: a picture takes time to write anew.
Response choose_own_picture(const Request& request, Database& database);
Response remove_own_picture(const Request& request, Write& write);

// group_picture_routes.cpp
Response group_picture_page(const Request& request, Read& read);
Response choose_group_picture(const Request& request, Database& database);
Response remove_group_picture(const Request& request, Write& write);

// download_routes.cpp: answers that are made as they go out.
Response own_picture(const Request& request, Database& database);
Response picture_of_member(const Request& request, Database& database);
Response file_of_group(const Request& request, Database& database);
Response thumbnail_of_group(const Request& request, Database& database);
/// Without a session: the link itself allows it, until its end, which its policy sees to.
Response file_by_link(const Request& request, Database& database);

}  // namespace alongside::files
