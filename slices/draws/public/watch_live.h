// The live topics of a draw: `selections/12`, for everybody who watches, and `searches/12`, for
// organisers who wait for a lottery.
#pragma once

#include "foundation/http/live.h"

namespace alongside::draws {

LiveTopic watch_live_topic();
LiveTopic search_live_topic();

}  // namespace alongside::draws
