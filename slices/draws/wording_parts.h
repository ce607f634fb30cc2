// Wording that several pages of a draw share.
#pragma once

#include "foundation/base/message.h"
#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// Where a draw stands, as a sentence.
Message said_of_step(Step step);

}  // namespace alongside::draws
