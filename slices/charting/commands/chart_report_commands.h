// What a chart says, as text to read and as JSON for programs.
#pragma once

#include <string>

#include "slices/charting/commands/chart_commands.h"

namespace alongside::charting {

std::string report_text(const MadeChart& made);
std::string report_json(const MadeChart& made);

}  // namespace alongside::charting
