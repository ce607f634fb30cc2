// Handlers of files. Only app/routes.cpp includes this. Its rows in the list of routes:
//
//   {Method::get, "/me/picture", files::own_picture_page},
//   {Method::post, "/me/picture", files::choose_own_picture, {Body::upload}},
//   {Method::post, "/me/picture/remove", files::remove_own_picture},
//   {Method::get, "/me/picture/:file", files::own_picture},
//   {Method::get, "/groups/:group/picture", files::group_picture_page},
//   {Method::post, "/groups/:group/picture", files::choose_group_picture,
//    {Body::upload, Who::member}},
//   {Method::post, "/groups/:group/picture/remove", files::remove_group_picture},
//   {Method::get, "/groups/:group/members/:member/picture/:file", files::picture_of_member},
//   {Method::get, "/groups/:group/files/:file", files::file_of_group},
//   {Method::get, "/groups/:group/files/:file/thumbnail", files::thumbnail_of_group},
//   {Method::get, "/files/:file", files::file_by_link, {.who = Who::signed_link}},
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

// download_routes.cpp
Response own_picture(const Request& request, Read& read);
Response picture_of_member(const Request& request, Read& read);
Response file_of_group(const Request& request, Read& read);
Response thumbnail_of_group(const Request& request, Read& read);
/// Without a session: the link itself allows it, until its end, which its policy sees to.
Response file_by_link(const Request& request, Read& read);

}  // namespace alongside::files
