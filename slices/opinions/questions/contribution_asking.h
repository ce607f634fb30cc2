// Statements as contributions that other rooms look after (foundation/rooms/contribution.h).
#pragma once

#include <vector>

#include "foundation/rooms/contribution.h"

namespace alongside::opinions {

std::vector<ContributionKind> contributions_of_opinions();

}  // namespace alongside::opinions
