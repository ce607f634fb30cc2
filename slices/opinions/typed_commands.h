// alongside import, map, results: the lines that people type.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::opinions {

void add_commands(const CommandLine& line);

}  // namespace alongside::opinions
