#include "app/program.h"

#include <algorithm>
#include <thread>

#include "foundation/db/migrate.h"
#include "slices/groups/groups.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

/// Before the community's own language is known: for the pages of stops.
const Words& words_of(const Request& request) {
  const std::string language = people::wishes_of_browser(request).language;
  return Words::in(language.empty() ? "en" : language);
}

Asker asker_of_program(Read& read, const Request& request) {
  const auto person = people::person_with_token(read, request.bearer_token(), request.now);
  if (!person) throw SignInNeeded();
  return {.person = person->id.number};
}

/// For routes whose policy wants to know who asks before it takes a body.
Asker find_asker(Read& read, const Request& request, Who who) {
  if (who == Who::bearer) return asker_of_program(read, request);
  if (who == Who::member) {
    const groups::Member member = groups::member_asking(read, request);
    return {.person = member.person().number, .group = member.group.id.number};
  }
  return {.person = people::visit_signed_in(read, request).person->id.number};
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
          .routes = routes_of(all_rooms()),
          .stop_page = stop_page,
          .find_asker = find_asker,
          .words = words_of};
}

}  // namespace alongside
