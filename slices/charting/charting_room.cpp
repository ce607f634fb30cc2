// What charting brings to the house: the command `alongside chart`. Outcomes has its pages.
#include "foundation/rooms/room.h"
#include "slices/charting/commands/typed_commands.h"

namespace alongside::charting {

Room room() {
  return {.name = "charting", .commands = add_commands};
}

}  // namespace alongside::charting
