// As which account of the system a command works.
#pragma once

#include "app/settings.h"

namespace alongside {

/// Where root gives a command, it goes on as whom the data belongs to, and says so on the error
/// stream: a file that root made beside the database could not be written by the service. Throws
/// CommandProblem where the system refuses.
void act_as_owner_of_data(const Settings& settings);

}  // namespace alongside
