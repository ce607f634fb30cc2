#include "app/testing/world.h"

#include "app/rooms.h"
#include "slices/people/people.h"

namespace alongside::testing_world {

World make(Database& database, const Site& site, Instant now, bool with_states) {
  MadeUp made_up = begin_making_up(database, site, now);
  for (const Room& room : all_rooms()) {
    if (room.test_community != nullptr) room.test_community(made_up);
  }
  for (const Room& room : all_rooms()) {
    if (with_states && room.test_states != nullptr) room.test_states(made_up);
  }
  World world{.session_cookies = {}, .kept = std::move(made_up.kept)};
  database.write([&](Write& write) {
    for (const auto& [name, number] : made_up.people) {
      world.session_cookies[name] = people::start_session(write, {number}, now).value;
    }
    write.commit();
  });
  return world;
}

MadeWorld::MadeWorld(Engine engine, bool with_states)
    : database(engine,
               [&](Database& filled) { world = make(filled, site(), beginning(), with_states); }) {}

namespace {

template <Engine engine, bool with_states>
const MadeWorld& made() {
  static const MadeWorld one(engine, with_states);
  return one;
}

}  // namespace

const MadeWorld& made_once(Engine engine, bool with_states) {
  if (engine == Engine::sqlite) {
    return with_states ? made<Engine::sqlite, true>() : made<Engine::sqlite, false>();
  }
  return with_states ? made<Engine::postgresql, true>() : made<Engine::postgresql, false>();
}

Site site() {
  Site made{.base_url = "http://127.0.0.1:8080",
            .secure_cookies = false,
            .hash_cost = HashCost::quick,
            .rooms = &all_rooms()};
  for (std::size_t i = 0; i < made.key.size(); ++i) made.key[i] = static_cast<unsigned char>(i);
  return made;
}

Instant beginning() {
  using namespace std::chrono;
  return sys_days(year(2026) / 11 / 23) + hours(10);
}

}  // namespace alongside::testing_world
