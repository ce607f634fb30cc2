// alongside caretaker: what somebody types who looks after the machine.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::people {

void add_commands(const CommandLine& line);

}  // namespace alongside::people
