#include "app/program.h"

#include <algorithm>
#include <thread>

#include "foundation/db/migrate.h"

namespace alongside {
namespace {

/// Before the community's own language is known: for the pages of stops.
const Words& words_of(const Request&) {
  return Words::in("en");
}

}  // namespace

int worker_count(const Settings& settings) {
  if (settings.workers > 0) return settings.workers;
  return 4 * static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

std::unique_ptr<Database> open_database(const Settings& settings) {
  auto database = Database::open({.location = settings.database,
                                  .readers = worker_count(settings),
                                  .writers = worker_count(settings)});
  migrate(*database);
  return database;
}

DispatcherOptions dispatcher_options(const Site& site, Database& database) {
  return {.site = site,
          .database = database,
          .routes = all_routes(),
          .stop_page = stop_page,
          .words = words_of};
}

}  // namespace alongside
