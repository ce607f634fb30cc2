// `alongside record`: a record checked and written out without a server.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::record {

void add_commands(const CommandLine& line);

}  // namespace alongside::record
