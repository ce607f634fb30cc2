// alongside erased, erase-again: so that a backup put back in place forgets what was erased since.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::groups {

void add_commands(const CommandLine& line);

}  // namespace alongside::groups
