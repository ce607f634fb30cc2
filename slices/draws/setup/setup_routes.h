// Handlers of draws. Only app/routes.cpp includes this. Its rows in the list of routes:
//
//   {Method::get, "/groups/:group/selections", selection::list_page},
//   {Method::get, "/groups/:group/selections/new", selection::new_page},
//   {Method::post, "/groups/:group/selections/new", selection::start_selection},
//   {Method::get, "/groups/:group/selections/:selection", selection::home_page},
//   {Method::get, "/groups/:group/selections/:selection/settings", selection::change_page},
//   {Method::post, "/groups/:group/selections/:selection/settings", selection::change_settings},
//   {Method::get, "/groups/:group/selections/:selection/delete", selection::delete_page},
//   {Method::post, "/groups/:group/selections/:selection/delete", selection::delete_now},
//   {Method::get, "/groups/:group/selections/:selection/pool", selection::pool_came_in_page},
//   {Method::get, "/groups/:group/selections/:selection/pool/new", selection::bring_page},
//   {Method::post, "/groups/:group/selections/:selection/pool/new", selection::bring_pool,
//    {Body::upload, Who::member}},
//   {Method::get, "/groups/:group/selections/:selection/missing", selection::who_is_missing},
//   {Method::get, "/groups/:group/selections/:selection/reference", selection::shares_page},
//   {Method::post, "/groups/:group/selections/:selection/reference", selection::change_shares},
//   {Method::post, "/groups/:group/selections/:selection/reference/file",
//    selection::bring_shares, {Body::upload, Who::member}},
//   {Method::get, "/groups/:group/selections/:selection/quotas", selection::quotas_page},
//   {Method::post, "/groups/:group/selections/:selection/quotas", selection::change_quotas},
//   {Method::get, "/groups/:group/selections/:selection/quotas/check", selection::check_page},
//   {Method::get, "/groups/:group/selections/:selection/review", selection::look_over_page},
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
