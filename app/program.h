// The parts of the running program, put together once: for `serve`, for commands and for tests.
#pragma once

#include <memory>

#include "app/rooms.h"
#include "app/settings.h"
#include "foundation/db/database.h"
#include "foundation/http/dispatcher.h"

namespace alongside {

/// The page for what stopped a request.
std::string stop_page(Stop stop, const Request& request);

/// Opens the database of `settings` and brings its tables up to date.
std::unique_ptr<Database> open_database(const Settings& settings);

/// How requests are dispatched: the same in the server and in tests.
DispatcherOptions dispatcher_options(const Site& site, Database& database);

int worker_count(const Settings& settings);

}  // namespace alongside
