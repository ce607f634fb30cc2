// `alongside select` and what stands below it: the lines that people type, and their exit statuses:
// 0 done; 1 no panel meets the quotas, or a check found something wrong; 3 stopped or not proved.
#pragma once

#include "foundation/rooms/command_line.h"

namespace alongside::draws {

void add_commands(const CommandLine& line);

}  // namespace alongside::draws
