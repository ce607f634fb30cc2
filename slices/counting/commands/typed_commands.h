// `alongside count`, as it is typed.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::counting {

void add_commands(const CommandLine& line);

}  // namespace alongside::counting
