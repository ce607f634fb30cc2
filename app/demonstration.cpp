#include "app/demonstration.h"

#include <fmt/format.h>

#include "app/rooms.h"
#include "foundation/base/stop.h"
#include "slices/community/community.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

/// Whether the database holds it already. Throws CommandProblem where it holds a real community.
bool is_there(Database& database) {
  const auto found = database.read([](Read& read) {
    auto [current] = read.together(community::current());
    return current;
  });
  if (found && found->name != people::demonstration_community) {
    throw CommandProblem("this database holds a real community: name another with --database");
  }
  return found.has_value();
}

}  // namespace

void load_demonstration(Database& database, const Site& site) {
  if (is_there(database)) return;
  MadeUp made_up = begin_making_up(database, site, clock_now());
  for (const Room& room : all_rooms()) {
    if (room.demonstration != nullptr) room.demonstration(made_up);
  }
}

std::string demonstration_sign_ins(const std::string& base_url) {
  return fmt::format(
      "A made-up community is ready. Sign in at {}/sign-in as one of these:\n"
      "  Asha    uses the service and chairs a group\n"
      "  Ben     works there and helps the group along\n"
      "  Carys   cares for somebody\n"
      "  Ebele   uses the service and works there\n"
      "  Idris   is a researcher\n"
      "  Kit     is a student\n"
      "The passphrase of each is: {}\n",
      base_url, people::demonstration_passphrase);
}

}  // namespace alongside
