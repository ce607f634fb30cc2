// The test community that cases, the access sweep and the kill test stand on: docs/testing.md
// tells it. Small, with fixed numbers.
#pragma once

#include <map>
#include <string>

#include "foundation/db/database.h"
#include "foundation/db/testing.h"
#include "foundation/http/request.h"

namespace alongside::testing_world {

/// `session_cookies` lead from a name to a session that is signed in.
struct World {
  std::map<std::string, std::string> session_cookies;
  /// What cases may put in by `{name}`: `statement` and the like.
  std::map<std::string, std::string> kept;
};

/// What the rooms add. `with_states` has what takes a while to make, too: for the access sweep.
World make(Database& database, const Site& site, Instant now, bool with_states);

/// The community made once a process for each engine; tests begin with a copy of its database.
struct MadeWorld {
  MadeWorld(Engine engine, bool with_states);
  World world;  // Before `database`: it is filled while that is made.
  DatabaseTemplate database;
};
const MadeWorld& made_once(Engine engine, bool with_states = false);

/// A site for tests: a fixed key, quick passphrases, no TLS.
Site site();

/// The moment at which the test community was made.
Instant beginning();

}  // namespace alongside::testing_world
