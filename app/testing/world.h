// The test community that cases, the access sweep and the kill test stand on: docs/testing.md
// tells it. Small, with fixed numbers.
#pragma once

#include <map>
#include <string>

#include "foundation/db/database.h"
#include "foundation/db/testing.h"
#include "foundation/http/request.h"

namespace alongside::testing_world {

inline constexpr const char* passphrase = "correct horse battery staple";

/// `session_cookies` lead from a name to a session that is signed in.
struct World {
  std::map<std::string, std::string> session_cookies;
  /// What cases may put in by `{name}`: `statement` and the like.
  std::map<std::string, std::string> kept;
};

World make(Database& database, const Site& site, Instant now);

/// Adds `{group_picture}` of group 1, `{linked}` that leads to it by itself, and the `{portrait}`
/// that Asha is shown by.
void add_pictures(Database& database, const Site& site, Instant now, World& world);

/// Adds draws of group 1 that went further, for the access sweep: `{open}` is published and waits
/// for its seed, `{drawn}` has places; `{open_code}` and `{drawn_code}` stand behind `/draws/`.
void add_public_draws(Database& database, const Site& site, Instant now, World& world);

/// The community made once a process for each engine; tests begin with a copy of its database.
/// `with_draws` has the public draws and the pictures too, which take a while to make.
struct MadeWorld {
  MadeWorld(Engine engine, bool with_draws);
  World world;  // Before `database`: it is filled while that is made.
  DatabaseTemplate database;
};
const MadeWorld& made_once(Engine engine, bool with_draws = false);

/// A site for tests: a fixed key, quick passphrases, no TLS.
Site site();

/// The moment at which the test community was made.
Instant beginning();

}  // namespace alongside::testing_world
