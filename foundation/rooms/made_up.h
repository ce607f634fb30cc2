// The made-up communities: the demonstration, to look at and to try, and the small one that tests
// stand on (docs/testing.md). Each room adds its part, in the order of the rooms.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/db/database.h"
#include "foundation/http/request.h"

namespace alongside {

struct MadeUp {
  Database& database;
  const Site& site;
  Instant now{};
  /// Numbers of people and groups by their names, as the rooms before put them in.
  std::map<std::string, std::int64_t> people;
  std::map<std::string, std::int64_t> groups;
  /// What tests put in by `{name}`: `statement` and the like.
  std::map<std::string, std::string> kept;
  /// Runs what waits in the background, to its end.
  std::function<void()> finish_background_work;
};

}  // namespace alongside
