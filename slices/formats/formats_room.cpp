// What formats bring to the house: the command `alongside document`.
#include "foundation/rooms/room.h"
#include "slices/formats/commands/typed_commands.h"

namespace alongside::formats {

Room room() {
  return {.name = "formats", .commands = add_commands};
}

}  // namespace alongside::formats
