// `alongside chart`, as it is typed.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::charting {

void add_commands(const CommandLine& line);

}  // namespace alongside::charting
