// alongside routes: the whole table, as documents and checks use it.
#include <fmt/format.h>

#include <algorithm>

#include "app/commands.h"
#include "app/rooms.h"

namespace alongside {

int print_routes() {
  fmt::print("{}", routes_table(all_rooms()));
  return 0;
}

std::string routes_table(const Rooms& rooms) {
  std::size_t longest = 0;
  for (const Route& route : routes_of(rooms)) longest = std::max(longest, route.pattern.size());
  std::string table = fmt::format("{:<15} {:<7}{:<{}}{:<13}{}\n", "room", "method", "path",
                                  longest + 2, "who", "body");
  for (const Room& room : rooms) {
    for (const Route& route : room.routes) {
      const bool get = route.method == Method::get;
      table += fmt::format("{:<15} {:<7}{:<{}}{:<13}{}\n", room.name, get ? "GET" : "POST",
                           route.pattern, longest + 2, name_of(who_of(route.policy)),
                           get ? "" : name_of(route.policy.body));
    }
  }
  return table;
}

}  // namespace alongside
