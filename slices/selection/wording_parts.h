// Wording that several pages of a draw share.
#pragma once

#include "foundation/base/message.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

/// Where a draw stands, as a sentence.
Message said_of_step(Step step);

}  // namespace alongside::selection
