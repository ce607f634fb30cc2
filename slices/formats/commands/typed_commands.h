// `alongside document`, as it is typed.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::formats {

void add_commands(const CommandLine& line);

}  // namespace alongside::formats
