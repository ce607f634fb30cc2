// What counting brings to the house: the command `alongside count`. Decisions have its pages.
#include "foundation/rooms/room.h"
#include "slices/counting/commands/typed_commands.h"

namespace alongside::counting {

Room room() {
  return {.name = "counting", .commands = add_commands};
}

}  // namespace alongside::counting
