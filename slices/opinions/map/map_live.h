// The live parts of the opinion map (live_topics.h).
#pragma once

#include "foundation/http/live.h"
#include "slices/opinions/live_topics.h"

namespace alongside::opinions {

LiveTopic map_live_topic();

}  // namespace alongside::opinions
